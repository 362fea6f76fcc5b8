package io.provincewire.indicator.join;

/**
 * The word right before a number that says how it stands to the quantity.
 *
 * @param kind what it says
 * @param first the first token of the word; the number's own first token where there is none
 */
record Lead(Kind kind, int first) {
    /** The kinds; the key in {@code joining.txt} is "lead." and the name in lower case. */
    enum Kind {
        NONE,
        UP,
        DOWN,
        UPTO,
        DOWNTO,
        EXCEED,
        FROM,
        SHARE,
        TIMES,
        VERSUS;

        /** Whether the number is an amount of growth or fall. */
        boolean isChange() {
            return this == UP || this == DOWN;
        }

        /** Whether the number is where a growth or fall ends. */
        boolean isArrival() {
            return this == UPTO || this == DOWNTO;
        }
    }
}
