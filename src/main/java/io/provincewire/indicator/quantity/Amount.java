package io.provincewire.indicator.quantity;

/**
 * A number with its scale: {@code 1,2 nghìn tỷ}, {@code 1 tỷ 850 triệu}.
 *
 * @param numeral the number
 * @param scale the power of ten of the words behind it, 0 where there are none
 * @param extra what further words add, in ones
 * @param last the last token of number and scale, inclusive
 */
record Amount(Numeral numeral, int scale, double extra, int last) {
    /** The value in ones, with {@code places} digits of the number behind the decimal sign. */
    double value(int places) {
        return numeral.value(scale, places) + extra;
    }

    boolean hasScale() {
        return scale > 0;
    }
}
