package io.provincewire.indicator.join;

/**
 * A phrase of {@code joining.txt} found in a text.
 *
 * @param first its first token
 * @param last its last token, inclusive
 */
record MarkHit(int first, int last, MarkSet marks) {
    boolean is(Mark mark) {
        return marks.has(mark);
    }
}
