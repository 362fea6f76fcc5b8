package io.provincewire.indicator.join;

/**
 * Some marks.
 *
 * @param bits those of {@link Mark#bit}
 */
record MarkSet(int bits) {
    static final MarkSet NONE = new MarkSet(0);

    MarkSet with(Mark mark) {
        return new MarkSet(bits | mark.bit());
    }
}
