package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.CueHit;
import io.provincewire.indicator.catalogue.CueHits;
import org.jspecify.annotations.Nullable;

/** Reads what narrows a figure down: the crop of an output, the kind of a revenue. */
final class Qualifiers {
    static final String TOTAL = "total";

    private final Catalogue catalogue;
    private final Layout layout;

    Qualifiers(Catalogue catalogue, Layout layout) {
        this.catalogue = catalogue;
        this.layout = layout;
    }

    /** The series of {@code item}; {@code total} where nothing narrows it down. */
    String of(Item item) {
        Choice choice = item.choice;
        if (!choice.isCoded() || catalogue.isOther(choice.code())) {
            return TOTAL;
        }
        CueHit cue = choice.cue();
        if (cue != null
                && cue.cue().series() != null
                && cue.cue().code() == choice.code()
                && !TOTAL.equals(cue.cue().series())) {
            return cue.cue().series();
        }
        int start = layout.clauseStart(item.first(), layout.passage.sentenceStart(item.sentence()));
        int from = cue == null ? start : Math.min(start, cue.first());
        int to = Math.min(item.reach, layout.clauseEnd(item.last() + 1, item.reach));
        String series = nearest(item, from, to);
        return series == null ? TOTAL : series;
    }

    /** The qualifier of the code nearest to the number, a longer one before a shorter. */
    private @Nullable String nearest(Item item, int from, int to) {
        String named = nearest(item, layout.qualifiers(), from, to);
        return named == null ? nearest(item, layout.topics(), from, to) : named;
    }

    private static @Nullable String nearest(Item item, CueHits hits, int from, int to) {
        int best = -1;
        int nearest = Integer.MAX_VALUE;
        for (int i = hits.from(from), end = hits.from(to); i < end; i++) {
            String series = hits.cue(i).series();
            if (hits.cue(i).code() != item.choice.code() || series == null || TOTAL.equals(series)) {
                continue;
            }
            int distance = hits.last(i) < item.first() ? item.first() - hits.last(i) : hits.first(i) - item.last();
            if (best < 0 || distance < nearest || hits.within(best, i)) {
                best = i;
                nearest = distance;
            }
        }
        return best < 0 ? null : hits.cue(best).series();
    }
}
