package io.provincewire.indicator.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.text.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever way papers write a number, the reader gives it back; and it stands any text at all. */
class QuantityReaderProperties {
    /** A value as a paper writes it. */
    record Written(String text, double value, String unit) {}

    private record Scale(String words, long factor) {}

    private record Unit(String words, String unit) {}

    private static final List<Scale> SCALES = List.of(
            new Scale("", 1),
            new Scale(" nghìn", 1_000),
            new Scale(" ngàn", 1_000),
            new Scale(" triệu", 1_000_000),
            new Scale("triệu", 1_000_000),
            new Scale(" tỷ", 1_000_000_000),
            new Scale(" tỉ", 1_000_000_000),
            new Scale(" nghìn tỷ", 1_000_000_000_000L));

    private static final List<Unit> UNITS = List.of(
            new Unit(" đồng", "VND"),
            new Unit(" USD", "USD"),
            new Unit(" tấn", "t"),
            new Unit(" ha", "ha"),
            new Unit(" người", "person"),
            new Unit(" lượt khách", "visit"),
            new Unit(" con gia súc", "head"),
            new Unit(" đồng/kg", "VND/kg"));

    @Provide
    Arbitrary<Written> whole() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 999_999_999),
                        Arbitraries.of(SCALES.subList(0, 1)),
                        Arbitraries.of(UNITS))
                .as((value, scale, unit) ->
                        new Written(dotted(value) + scale.words() + unit.words(), value, unit.unit()));
    }

    @Provide
    Arbitrary<Written> decimal() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99_999),
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.of(SCALES),
                        Arbitraries.of(UNITS))
                .as((value, hundredths, scale, unit) -> {
                    String digits = String.format(Locale.ROOT, "%02d", hundredths);
                    BigDecimal exact =
                            new BigDecimal(value + "." + digits).multiply(BigDecimal.valueOf(scale.factor()));
                    return new Written(
                            dotted(value) + "," + digits + scale.words() + unit.words(),
                            exact.doubleValue(),
                            unit.unit());
                });
    }

    private static String dotted(long value) {
        return String.format(Locale.GERMANY, "%,d", value);
    }

    @Property
    void givesBackAWholeNumberWithThousandDots(@ForAll("whole") Written written) {
        readsBack(written);
    }

    @Property
    void givesBackANumberWithADecimalComma(@ForAll("decimal") Written written) {
        readsBack(written);
    }

    @Property
    void givesBackANumberInWords(@ForAll("inWords") Written written) {
        readsBack(written);
    }

    @Provide
    Arbitrary<Written> inWords() {
        return Combinators.combine(Arbitraries.integers().between(10, 999_999), Arbitraries.of(UNITS))
                .as((value, unit) -> new Written(said(value) + unit.words(), value, unit.unit()));
    }

    /** {@code value}, below a million, as it is said in the north: 205 is "hai trăm linh năm". */
    private static String said(int value) {
        if (value < 1000) {
            return saidBelowThousand(value, false);
        }
        String thousands = saidBelowThousand(value / 1000, false) + " nghìn";
        return value % 1000 == 0 ? thousands : thousands + " " + saidBelowThousand(value % 1000, true);
    }

    private static String saidBelowThousand(int value, boolean full) {
        String[] digits = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
        List<String> words = new ArrayList<>();
        if (value >= 100 || full) {
            words.add(digits[value / 100] + " trăm");
        }
        int tens = value / 10 % 10;
        int ones = value % 10;
        if (tens == 1) {
            words.add("mười");
        } else if (tens > 1) {
            words.add(digits[tens] + " mươi");
        } else if (ones > 0 && !words.isEmpty()) {
            words.add("linh");
        }
        if (ones > 0) {
            words.add(ones == 5 && tens > 0 ? "lăm" : ones == 1 && tens > 1 ? "mốt" : digits[ones]);
        }
        return String.join(" ", words);
    }

    private static void readsBack(Written written) {
        List<Quantity> quantities = Readings.quantities("Tổng cộng đạt " + written.text() + ".");
        assertThat(quantities).hasSize(1);
        assertThat(quantities.get(0).unit()).isEqualTo(written.unit());
        assertThat(quantities.get(0).value()).isEqualTo(written.value());
    }

    @Property
    void givesBackBothEndsOfARange(@ForAll("whole") Written lower, @ForAll("whole") Written upper) {
        double least = Math.min(lower.value(), upper.value());
        double most = Math.max(lower.value(), upper.value());
        String text = "Đạt từ " + dotted((long) least) + " đến " + dotted((long) most) + " người.";
        Quantity quantity = Readings.quantities(text).get(0);
        assertThat(quantity.upper()).isEqualTo(most);
        // 30 - 50.000 says its thousands once, so a small lower end may stand for a thousand times as much.
        assertThat(quantity.value()).isIn(least, least * 1000);
    }

    @Property
    void givesBackAPercentage(@ForAll int tenths) {
        double value = Math.floorMod(tenths, 1000) / 10.0;
        String written = String.format(Locale.GERMANY, "%.1f", value);
        assertThat(Readings.written(Readings.quantities("Tỷ lệ đạt " + written + "%.")))
                .endsWith(" %");
        assertThat(Readings.quantities("Tỷ lệ đạt " + written + "%.").get(0).value())
                .isEqualTo(value);
    }

    @Property
    void standsAnyText(@ForAll String text) {
        checkSpans(text);
    }

    @Property
    void standsAnyMixOfNumbersSignsAndUnits(@ForAll("mixes") String text) {
        checkSpans(text);
    }

    @Provide
    Arbitrary<String> mixes() {
        return Arbitraries.of(
                        "1", "23", "2.024", "1,5", "2023", "0", "007", "/", "-", ".", ",", " ", "\n", "%", "(", ")",
                        ":", "đến ", "từ ", "năm ", "tháng ", "ngày ", "triệu ", "tỷ ", "đồng", "/kg", "/ha", "xã ",
                        "hộ ", "hơn ", "thứ ", "h", "số ", "$")
                .list()
                .ofMaxSize(24)
                .map(parts -> String.join("", parts));
    }

    /** Every number is read once, in order, within the text. */
    private static void checkSpans(String text) {
        Passage passage = Readings.passage(text);
        int last = 0;
        for (NumberReading reading : Readings.of(text)) {
            assertThat(reading.span().start()).isGreaterThanOrEqualTo(last);
            assertThat(reading.span().end()).isGreaterThan(reading.span().start());
            last = reading.span().end();
        }
        assertThat(last)
                .isLessThanOrEqualTo(passage == null ? 0 : passage.text().length());
    }
}
