package io.provincewire.indicator.join;

/**
 * Some marks.
 *
 * @param bits a bit for each, by its place among all
 */
record MarkSet(int bits) {
    static final MarkSet NONE = new MarkSet(0);

    MarkSet with(Mark mark) {
        return new MarkSet(bits | 1 << mark.ordinal());
    }

    boolean has(Mark mark) {
        return (bits & 1 << mark.ordinal()) != 0;
    }

    /** Whether there is only one. */
    boolean isOne() {
        return Integer.bitCount(bits) == 1;
    }
}
