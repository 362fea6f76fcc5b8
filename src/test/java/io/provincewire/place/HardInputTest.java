package io.provincewire.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.text.Remark;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Texts that no newspaper prints but that reach the job all the same. */
class HardInputTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Test
    void anEmptyTextNamesNothing() {
        assertThat(Reading.of("", DAY).places()).isEmpty();
        assertThat(Reading.of(" \n\u00a0", DAY).places()).isEmpty();
    }

    @Test
    void aMebibyteOfNamesIsAnswered() {
        String line = "Xã Châu Bình, huyện Quỳ Châu, tỉnh Nghệ An, Vinh, Hà Tĩnh, Tân Thành, ";

        PlaceReading reading = Reading.of(line.repeat((1 << 20) / line.length()), DAY);

        assertThat(reading.places())
                .extracting(place -> place.unit().name())
                .contains("Châu Bình", "Quỳ Châu", "Nghệ An");
    }

    @Test
    void aMillionDigitsNameNothing() {
        assertThat(Reading.of("7".repeat(1_000_000), DAY).places()).isEmpty();
        assertThat(Reading.of("quận " + "1 ".repeat(500_000), DAY).places()).hasSizeLessThan(2);
    }

    @Test
    void loneSurrogatesStandInNoWay() {
        assertThat(Reading.of("\ud83dHuyện Quế Phong\udc00 vui", DAY).places()).hasSize(1);
    }

    @Test
    void aTextWithoutDiacriticsIsAnsweredWithAWarning() {
        String text =
                "Huyen uy Que Phong, tinh Nghe An to chuc hoi nghi tong ket cong tac xay dung nong thon moi nam 2023";

        assertThat(Reading.of(text, DAY).places()).isEmpty();
        assertThat(Reading.document(null, text, DAY).remarks())
                .extracting(Remark::code)
                .contains("no-diacritics");
    }

    @Test
    void aNameThatNothingDecidesIsAWarningAndNoGuess() {
        PlaceReading reading = Reading.of("Xã Tân Thành vừa khánh thành nhà văn hóa.", DAY);

        assertThat(reading.places()).isEmpty();
        assertThat(reading.warnings()).extracting(Remark::code).containsExactly("place-undecided");
        assertThat(reading.warnings().get(0).detail()).startsWith("Tân Thành: ");
    }

    @Test
    void theOutletsHomeDecidesWhatTheTextLeavesOpen() {
        PlaceReading reading = Reading.from("baodongthap.vn", "Xã Tân Thành vừa khánh thành nhà văn hóa.", DAY);

        assertThat(reading.places()).extracting(FoundPlace::province).containsExactly("dong-thap");
    }
}
