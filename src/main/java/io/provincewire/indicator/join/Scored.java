package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.CueHits;
import java.util.Arrays;

/** Cues of a text with what each counts for one number, as columns. */
final class Scored {
    private int count;
    private int[] hits = new int[32];
    private double[] scores = new double[32];

    void clear() {
        count = 0;
    }

    void add(int hit, double score) {
        if (count == hits.length) {
            hits = Arrays.copyOf(hits, count * 2);
            scores = Arrays.copyOf(scores, count * 2);
        }
        hits[count] = hit;
        scores[count++] = score;
    }

    int count() {
        return count;
    }

    /** The place of cue {@code i} among the cues of the text. */
    int hit(int i) {
        return hits[i];
    }

    double score(int i) {
        return scores[i];
    }

    void scale(int i, double factor) {
        scores[i] *= factor;
    }

    /** Drops the cues that lie in longer ones. */
    void dropWithinLonger(CueHits cues) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            // One that was dropped lies in another that is still there, so that need not be asked.
            if (!isWithin(cues, hits[i], 0, kept) && !isWithin(cues, hits[i], i + 1, count)) {
                hits[kept] = hits[i];
                scores[kept++] = scores[i];
            }
        }
        count = kept;
    }

    private boolean isWithin(CueHits cues, int hit, int from, int to) {
        for (int i = from; i < to; i++) {
            if (cues.within(hit, hits[i])) {
                return true;
            }
        }
        return false;
    }
}
