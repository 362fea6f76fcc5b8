package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Indicator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The value of a figure in its unit.
 *
 * @param value the value, the lower end of a range
 * @param upper the upper end; null where it is no range
 */
record Values(double value, @Nullable Double upper) {
    /** What a value is rounded to: more digits than any text gives, fewer than a double keeps. */
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_UP);

    /** With so many decimals, and fewer digits than {@link #DIGITS} as a whole, a value needs no rounding. */
    private static final double SHORT = 1e4;

    private static final double MOST_DIGITS = 1e12;

    /** Those of {@code item} in {@code unit}. */
    static Values of(Item item, String unit) {
        double scale = Units.scale(item.unit(), unit) * (item.negative ? -1 : 1);
        Double upper = item.quantity.upper();
        return new Values(clean(item.quantity.value() * scale), upper == null ? null : (Double) clean(upper * scale));
    }

    /** Without what multiplying by 0.001 leaves behind. */
    private static double clean(double value) {
        if (value == Math.rint(value) || isShort(value)) {
            return value;
        }
        BigDecimal decimal = new BigDecimal(Double.toString(value));
        return decimal.precision() <= DIGITS.getPrecision()
                ? value
                : decimal.round(DIGITS).doubleValue();
    }

    /** Whether {@code value} is a number of few digits behind the point: nothing was left behind. */
    private static boolean isShort(double value) {
        double digits = Math.rint(value * SHORT);
        return Math.abs(digits) < MOST_DIGITS && digits / SHORT == value;
    }

    /** Whether both are plausible for {@code indicator} in {@code unit}. */
    boolean isPlausible(Indicator indicator, String unit) {
        return indicator.plausible(value, unit) && (upper == null || indicator.plausible(upper, unit));
    }
}
