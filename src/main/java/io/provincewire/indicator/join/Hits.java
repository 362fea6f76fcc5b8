package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Cue;
import io.provincewire.indicator.catalogue.CueHit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Phrases of the catalogue of some uses in a text, found by where they start. */
final class Hits {
    private final List<CueHit> hits;
    private final int[] firsts;

    private Hits(List<CueHit> hits, int[] firsts) {
        this.hits = hits;
        this.firsts = firsts;
    }

    /** Those of {@code all}, which are in the order of the text, whose use is one of {@code uses}. */
    static Hits of(List<CueHit> all, EnumSet<Cue.Use> uses) {
        List<CueHit> hits = new ArrayList<>();
        for (CueHit hit : all) {
            if (uses.contains(hit.cue().use())) {
                hits.add(hit);
            }
        }
        int[] firsts = new int[hits.size()];
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = hits.get(i).first();
        }
        return new Hits(hits, firsts);
    }

    /** Those that start from token {@code first} on and before {@code end}. */
    List<CueHit> between(int first, int end) {
        return end <= first ? List.of() : hits.subList(Layout.from(firsts, first), Layout.from(firsts, end));
    }
}
