package io.provincewire.indicator.quantity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.indicator.quantity.Quantity.Hint;
import io.provincewire.text.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityReaderTest {
    static Stream<Arguments> quantities() throws IOException {
        return table("quantities.tsv");
    }

    static Stream<Arguments> refusals() throws IOException {
        return table("refusals.tsv");
    }

    private static Stream<Arguments> table(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(QuantityReaderTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(Arguments::of);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quantities")
    void readsTheQuantitiesOfASentence(String sentence, String expected) {
        assertThat(Readings.written(Readings.quantities(sentence))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void saysWhyANumberIsNoQuantity(String sentence, String expected) {
        Passage passage = Objects.requireNonNull(Readings.passage(sentence));
        String refused = Readings.of(sentence).stream()
                .map(reading -> passage.text(
                                reading.span().start(), reading.span().end()) + " "
                        + (reading instanceof NotQuantity not ? not.reason().name() : "quantity"))
                .collect(Collectors.joining("; "));
        assertThat(refused).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quantities")
    void readsTheSameInDecomposedLetters(String sentence, String expected) {
        String decomposed = Normalizer.normalize(sentence, Normalizer.Form.NFD);
        assertThat(Readings.written(Readings.quantities(decomposed))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quantities")
    void readsTheSameWithUnbreakableSpaces(String sentence, String expected) {
        String spaced = sentence.replace(' ', '\u00a0');
        assertThat(Readings.written(Readings.quantities(spaced))).isEqualTo(expected);
    }

    @Test
    void takesTheCommaForThousandsWhereTheTextDoesElsewhere() {
        String text = "Growth 12.5% and 8.3%, sản lượng đạt 1,234 tấn.";
        assertThat(Readings.written(Readings.quantities(text))).endsWith("1234 t");
    }

    @Test
    void keepsNumberUnitAndNounApart() {
        String text = "Có hơn 1.200 hộ nghèo được giúp.";
        Quantity quantity = Readings.quantities(text).get(0);
        assertThat(text.substring(quantity.span().start(), quantity.span().end()))
                .isEqualTo("1.200 hộ nghèo");
        assertThat(text.substring(quantity.number().start(), quantity.number().end()))
                .isEqualTo("1.200");
        assertThat(quantity.noun()).isEqualTo("hộ nghèo");
    }

    @Test
    void hintsAtWhatARateIsPer() {
        Quantity quantity =
                Readings.quantities("Mô hình lãi 200 triệu đồng/ha/năm.").get(0);
        assertThat(quantity.hints().all()).containsExactlyInAnyOrder(Hint.PER_HECTARE, Hint.PER_YEAR);
    }

    @Test
    void readsAMillionDigitsWithoutTakingThemForAValue() {
        List<NumberReading> readings = Readings.of("Số " + "7".repeat(1_000_000) + " tấn.");
        assertThat(readings).singleElement().isInstanceOf(NotQuantity.class);
    }

    @Test
    void readsAMebibyteOfNumbers() {
        String text = "đạt 1,2,3.4 - 5/6 tỷ; ".repeat(1 << 15);
        assertThat(Readings.of(text)).isNotEmpty();
    }
}
