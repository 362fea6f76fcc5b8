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
        UPFROM,
        DOWNFROM,
        RATE,
        SHARE,
        PART,
        MORE,
        TIMES,
        VERSUS,
        /** "vốn điều chỉnh tăng 470 triệu USD": the sum itself, though "tăng" stands before it. */
        SUM;

        /** Whether the number is an amount of growth or fall. */
        boolean isChange() {
            return this == UP || this == DOWN || this == UPFROM || this == DOWNFROM;
        }

        /** Whether the number is a share of something. */
        boolean isShare() {
            return this == SHARE || this == PART;
        }

        /** Whether it speaks of a fall. */
        boolean isFall() {
            return this == DOWN || this == DOWNFROM;
        }

        /** Whether the number may be where a growth or fall started. */
        boolean isStart() {
            return this == FROM || this == UPFROM || this == DOWNFROM;
        }

        /** Whether the number is where a growth or fall ends. */
        boolean isArrival() {
            return this == UPTO || this == DOWNTO;
        }
    }
}
