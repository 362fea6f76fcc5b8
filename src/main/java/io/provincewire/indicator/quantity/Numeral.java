package io.provincewire.indicator.quantity;

/**
 * A number as it is written, its digits joined: {@code mantissa} over ten to the power of {@code decimals}.
 *
 * @param first its first token
 * @param last its last token, inclusive
 * @param mantissa all its digits as one number; 0 where there are too many
 * @param decimals how many of the digits stand behind the decimal sign
 * @param form how its signs are to be read
 * @param leadingZero whether it starts with a zero that another digit follows
 */
record Numeral(int first, int last, long mantissa, int decimals, Form form, boolean leadingZero) {
    enum Form {
        /** Digits alone. */
        PLAIN,
        /** With signs for thousands and perhaps a decimal sign, beyond doubt. */
        GROUPED,
        /** With a decimal sign, beyond doubt. */
        DECIMAL,
        /** {@code 1,082}: three digits behind one comma, which is a decimal sign unless sense forbids. */
        COMMA_AND_THREE,
        /** {@code 1.082}: three digits behind one dot, which stands for thousands unless sense forbids. */
        DOT_AND_THREE,
        /** {@code 5.2.2017}. */
        DATE,
        /** {@code 4.0.1}, or more digits than a value has. */
        CODE
    }

    /** The value in units of ten to the power of {@code scale}, with {@code places} digits behind the decimal sign. */
    double value(int scale, int places) {
        return Decimal.scaled(mantissa, scale - places);
    }

    /** The value with the usual reading of its signs. */
    double value() {
        return value(0, decimals);
    }

    /** Whether it is a year of our time, written as years are. */
    boolean looksLikeYear() {
        return form == Form.PLAIN && mantissa >= 1900 && mantissa <= 2100;
    }
}
