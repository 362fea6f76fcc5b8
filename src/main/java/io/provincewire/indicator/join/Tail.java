package io.provincewire.indicator.join;

/**
 * The words behind a number that say what it is compared with.
 *
 * @param kind what they say
 * @param first their first token; -1 where there are none
 * @param last their last token, inclusive; -1 where there are none
 */
record Tail(Kind kind, int first, int last) {
    static final Tail NONE = new Tail(Kind.NONE, -1, -1);

    /** The kinds; the key in {@code joining.txt} is "tail." and the name in lower case. */
    enum Kind {
        NONE,
        PLAN,
        SAME,
        BEFORE,
        TERM,
        YEAR,
        PAST,
        TOTAL;

        /** Whether the base is an earlier value. */
        boolean isEarlier() {
            return this == SAME || this == BEFORE || this == TERM || this == YEAR || this == PAST;
        }
    }
}
