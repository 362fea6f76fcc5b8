package io.provincewire.indicator.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What a phrase tells of one code.
 *
 * @param code place of the code in the catalogue; -1 for a compound
 * @param use what it is for
 * @param weight 1 to 9
 * @param series what it narrows the code down to; null where it does not
 */
public record Cue(int code, Use use, int weight, @Nullable String series) {
    /** What a phrase is for. */
    public enum Use {
        /** Says what is measured, before or behind the number. */
        CUE,
        /** Says what is measured, close behind the number. */
        AFTER,
        /** Must stand near. */
        NEED,
        /** Rules the code out. */
        GUARD,
        /** Narrows the code down. */
        SERIES,
        /** Only looks like other phrases that stand in it. */
        COMPOUND
    }
}
