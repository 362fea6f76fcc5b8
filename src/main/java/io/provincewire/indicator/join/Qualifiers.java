package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.CueHit;
import java.util.List;
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
        if (!choice.isCoded() || catalogue.at(choice.code()).isOther()) {
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
        CueHit found = nearest(item, from, to);
        String series = found == null ? null : found.cue().series();
        return series == null ? TOTAL : series;
    }

    /** The qualifier of the code nearest to the number, a longer one before a shorter. */
    private @Nullable CueHit nearest(Item item, int from, int to) {
        CueHit named = nearest(item, layout.qualifiers(from, to));
        return named == null ? nearest(item, layout.cues(from, to)) : named;
    }

    private static @Nullable CueHit nearest(Item item, List<CueHit> hits) {
        CueHit best = null;
        int nearest = Integer.MAX_VALUE;
        for (CueHit hit : hits) {
            if (hit.cue().code() != item.choice.code()
                    || hit.cue().series() == null
                    || TOTAL.equals(hit.cue().series())) {
                continue;
            }
            int distance = hit.last() < item.first() ? item.first() - hit.last() : hit.first() - item.last();
            if (best == null || distance < nearest || best.within(hit)) {
                best = hit;
                nearest = distance;
            }
        }
        return best;
    }
}
