package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Cue;
import io.provincewire.indicator.catalogue.CueHit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Phrases of the catalogue of some uses in a text, found by where they start. */
final class Hits {
    private final List<CueHit> hits;
    private final int[] from;

    private Hits(List<CueHit> hits, int[] from) {
        this.hits = hits;
        this.from = from;
    }

    /** Those of {@code all}, which are in the order of the {@code tokens} tokens of the text, whose use {@code uses} takes. */
    static Hits of(List<CueHit> all, int tokens, Predicate<Cue.Use> uses) {
        List<CueHit> hits = new ArrayList<>();
        for (CueHit hit : all) {
            if (uses.test(hit.cue().use())) {
                hits.add(hit);
            }
        }
        int[] firsts = new int[hits.size()];
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = hits.get(i).first();
        }
        return new Hits(hits, Layout.starts(firsts, tokens));
    }

    /** Those that start from token {@code first} on and before {@code end}. */
    List<CueHit> between(int first, int end) {
        return end <= first ? List.of() : hits.subList(from[first], from[end]);
    }
}
