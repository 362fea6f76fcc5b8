package io.provincewire.indicator.catalogue;

/**
 * A phrase of the catalogue found in a text.
 *
 * @param first its first token
 * @param last its last token, inclusive
 * @param cue what it tells
 */
public record CueHit(int first, int last, Cue cue) {
    /** Whether it lies in {@code longer} and is shorter. */
    public boolean within(CueHit longer) {
        return longer.first <= first && last <= longer.last && longer.last - longer.first > last - first;
    }
}
