package io.provincewire.indicator.join;

import java.util.EnumSet;

/**
 * A phrase of {@code joining.txt} found in a text.
 *
 * @param first its first token
 * @param last its last token, inclusive
 */
record MarkHit(int first, int last, EnumSet<Mark> marks) {
    boolean is(Mark mark) {
        return marks.contains(mark);
    }
}
