package io.provincewire.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerListingTest {
    private final GazetteerListing listing = new GazetteerListing(Reading.GAZETTEER);

    @Test
    void aUnitIsShownWithWhatItLayInAndWhatTookItOver() {
        assertThat(listing.of("huyện Côn Đảo"))
                .containsExactly(
                        "pre2025:755  huyện Côn Đảo, tỉnh Bà Rịa - Vũng Tàu  (until 2025-06-30)  ho-chi-minh",
                        "    all of it to post2025:26732  đặc khu Côn Đảo");
    }

    @Test
    void everyVersionIsShown() {
        assertThat(listing.of("tỉnh Đồng Nai"))
                .anyMatch(line -> line.startsWith("pre2025:75  tỉnh Đồng Nai  (until 2025-06-30)"))
                .anyMatch(line -> line.startsWith("post2025:75  tỉnh Đồng Nai  (2025-07-01 to 2026-04-29)"))
                .anyMatch(line -> line.startsWith("post2025:75  thành phố Đồng Nai  (since 2026-04-30)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quỳ Hợp", "quì hợp", "HUYỆN QUỲ HỢP", "H. Quỳ Hợp"})
    void anySpellingWillDo(String name) {
        assertThat(listing.of(name)).anyMatch(line -> line.contains("huyện Quỳ Hợp, tỉnh Nghệ An"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Atlantis", "huyện", "huyện Atlantis", "!?"})
    void whatIsNoNameGivesNothing(String name) {
        assertThat(listing.of(name)).isEmpty();
    }
}
