package io.provincewire.indicator.quantity;

/** Powers of ten without the rounding that repeated division brings. */
final class Decimal {
    private static final double[] POWERS = powers();

    private Decimal() {}

    /** {@code mantissa} times ten to the power of {@code exponent}, which is from -22 to 22. */
    static double scaled(long mantissa, int exponent) {
        return exponent >= 0 ? mantissa * POWERS[exponent] : mantissa / POWERS[-exponent];
    }

    /** {@code value} without the dust of binary fractions, to 12 significant digits. */
    static double clean(double value) {
        if (value == 0 || Double.isInfinite(value)) {
            return value;
        }
        int digits = 11 - (int) Math.floor(Math.log10(Math.abs(value)));
        if (digits < 0 || digits > 22) {
            return value;
        }
        double shifted = value * POWERS[digits];
        return Math.abs(shifted) < 1e15 ? Math.rint(shifted) / POWERS[digits] : value;
    }

    private static double[] powers() {
        double[] powers = new double[23];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
