package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.CueHit;
import org.jspecify.annotations.Nullable;

/**
 * What a quantity was found to measure.
 *
 * @param code place of the code in the catalogue; -1 where nothing fits
 * @param score how well it fits; about the weight of the cue where that stands right before the number
 * @param cue the cue that counted most; null where it came from the unit or from a neighbour
 * @param how the way, for people
 */
record Choice(int code, double score, @Nullable CueHit cue, String how) {
    static final Choice NONE = new Choice(-1, 0, null, "nothing in the catalogue fits");

    boolean isCoded() {
        return code >= 0;
    }

    /** This choice with {@code factor} times the score, reached as {@code way}. */
    Choice passedOn(double factor, String way) {
        return new Choice(code, score * factor, cue, way);
    }
}
