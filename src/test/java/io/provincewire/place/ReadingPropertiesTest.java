package io.provincewire.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.text.Document;
import io.provincewire.text.Passage;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text. */
class ReadingPropertiesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Property(tries = 400)
    void anyTextIsAnswered(@ForAll String title, @ForAll String body) {
        assertMentionsRoundTrip(Reading.document(title, body, null));
    }

    @Property(tries = 400)
    void anyMixOfNamesAndMarksIsAnswered(@ForAll("pieces") List<String> pieces) {
        assertMentionsRoundTrip(Reading.document(null, String.join(" ", pieces), DAY));
    }

    @Property(tries = 200)
    void theUnicodeFormDoesNotMatter(@ForAll("pieces") List<String> pieces) {
        String text = String.join(" ", pieces);

        PlaceReading composed = Reading.of(Normalizer.normalize(text, Normalizer.Form.NFC), DAY);
        PlaceReading decomposed = Reading.of(Normalizer.normalize(text, Normalizer.Form.NFD), DAY);

        assertThat(decomposed).isEqualTo(composed);
    }

    @Property(tries = 200)
    void everyPlaceIsOfThatNameAndSure(@ForAll("pieces") List<String> pieces) {
        for (FoundPlace place : Reading.of(String.join(" ", pieces), DAY).places()) {
            assertThat(place.confidence()).isBetween(0.0, 1.0);
            assertThat(place.mentions()).isNotEmpty();
            assertThat(place.province()).isEqualTo(Reading.GAZETTEER.provinceToday(place.unit()));
        }
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        Arbitrary<String> names = Arbitraries.integers()
                .between(0, Reading.GAZETTEER.units().size() - 1)
                .map(i -> Reading.GAZETTEER.units().get(i).name());
        Arbitrary<String> words = Arbitraries.of(
                "huyện", "xã", "Tỉnh", "TP.", "P.", "Q.1", "các", ",", "(", ")", "và", "thuộc", "ông", "đường", "CLB",
                ":", "-", "cũ", "tại", ".", "\n", "12", "3,5%", "Nguyễn", "UBND", "\ud83d", "\u200b");
        return Arbitraries.oneOf(names, words, words).list().ofMaxSize(40);
    }

    private static void assertMentionsRoundTrip(Document document) {
        for (FoundPlace place : Reading.of(document).places()) {
            for (PlaceMention mention : place.mentions()) {
                Passage passage = Objects.requireNonNull(document.passage(mention.field()));
                String text = passage.text(mention.start(), mention.end());
                assertThat(text).isNotBlank().isEqualTo(text.strip());
                assertThat(Character.isLetterOrDigit(text.charAt(0))).isTrue();
            }
        }
    }
}
