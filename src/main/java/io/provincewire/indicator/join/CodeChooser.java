package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.Cue;
import io.provincewire.indicator.catalogue.CueHit;
import io.provincewire.indicator.catalogue.CueHits;
import java.util.List;
import java.util.Set;

/** Chooses the code of the catalogue that one quantity measures: the one whose cues around it count most. */
final class CodeChooser {
    /** What scores less is no match. A plain cue (5) of the sentence before falls short of it, a strong one does not. */
    static final double ENOUGH = 2.2;

    /** How far before or behind a number, in tokens, cues and needed words are looked for: farther ones count too little. */
    static final int FAR = 100;

    /** The weight from which a cue of another unit changes the topic. */
    static final int TOPIC = 7;

    private static final double SECOND = 0.35;
    private static final double ALONE = 4.5;
    private static final double OFF_TOPIC = 0.4;

    /** What a cue counts more whose code the text was just telling of. */
    private static final double TOLD = 1.4;

    /** How many numbers back the text is still telling of the same. */
    private static final int TOLD_BACK = 6;

    /** Units of which the sentence before may say what is measured. */
    private static final Set<String> CARRIED =
            Set.of("%", "VND", "USD", "ha", "t", "t/ha", "visit", "rank", "criterion");

    private final Catalogue catalogue;
    private final Layout layout;
    private final List<Item> items;
    private final CueScores scores;
    private final CodeConditions conditions;
    private final CueHits cues;
    private final Scored scored;
    private final Tally tally;

    CodeChooser(Catalogue catalogue, Layout layout, List<Item> items) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.items = items;
        scores = new CueScores(catalogue, layout, items);
        conditions = new CodeConditions(catalogue, layout, items);
        cues = layout.topics();
        scored = layout.sheet.scored;
        tally = layout.sheet.tally;
    }

    /** How the number is read: as a level, or as a change whose subject is sought. */
    enum Mode {
        LEVEL,
        CHANGE
    }

    /** The best code for item {@code at}, by the cues from token {@code from} of its sentence on. */
    Choice choose(int at, Mode mode, int from) {
        Item item = items.get(at);
        score(item, at, mode, from);
        boolean silent = scored.count() == 0;
        Choice best = best(item, at, mode);
        if (!best.isCoded() && mode == Mode.LEVEL && silent) {
            scoreSentenceBefore(item, mode);
            best = best(item, at, mode);
        }
        return best;
    }

    /** Whether {@code code}, reached through a neighbour, can be that of item {@code at}. */
    boolean holds(int at, int code) {
        return conditions.hold(at, code, Tally.NO_HIT);
    }

    private void score(Item item, int at, Mode mode, int from) {
        int start = Math.max(Math.max(from, item.first() - FAR), layout.passage.sentenceStart(item.sentence()));
        int end = Math.min(layout.nextStart(items, lastAside(at)), item.last() + FAR);
        scored.clear();
        for (int hit = cues.from(start), last = cues.from(end); hit < last; hit++) {
            double score = scores.of(hit, item, at, mode);
            if (score > 0) {
                scored.add(hit, score);
            }
        }
        scored.dropWithinLonger(cues);
        if (mode != Mode.CHANGE) {
            discountOtherTopic(item, start);
        }
    }

    /** The last item in brackets right behind item {@code at}: "2.040 xã (23%) đạt chuẩn"; itself where there are none. */
    private int lastAside(int at) {
        int open = items.get(at).last() + 1;
        int last = at;
        while (last + 1 < items.size()
                && layout.bracket(items.get(last + 1).first()) == open
                && items.get(last + 1).sentence() == items.get(at).sentence()) {
            last++;
        }
        return last;
    }

    /** Cues before a nearer strong cue of a thing that is not given in this unit count little: the topic has changed. */
    private void discountOtherTopic(Item item, int start) {
        int nearest = -1;
        for (int i = 0; i < scored.count(); i++) {
            int last = cues.last(scored.hit(i));
            nearest = last < item.first() ? Math.max(nearest, last) : nearest;
        }
        if (nearest < 0 || topic(start, item.lead.first()) <= nearest) {
            return;
        }
        for (int i = 0; i < scored.count(); i++) {
            if (cues.last(scored.hit(i)) < item.first()) {
                scored.scale(i, OFF_TOPIC);
            }
        }
    }

    /** The first token of the last strong cue from token {@code from} on that ends before {@code to}, or -1. */
    private int topic(int from, int to) {
        for (int hit = cues.from(to) - 1, first = cues.from(from); hit >= first; hit--) {
            Cue cue = cues.cue(hit);
            if (cue.use() == Cue.Use.CUE && cue.weight() >= TOPIC && cues.last(hit) < to) {
                return cues.first(hit);
            }
        }
        return -1;
    }

    private void scoreSentenceBefore(Item item, Mode mode) {
        scored.clear();
        if (item.sentence() == 0 || !CARRIED.contains(item.unit())) {
            return;
        }
        int end = layout.passage.sentenceStart(item.sentence());
        int start = Math.max(end - FAR, layout.passage.sentenceStart(item.sentence() - 1));
        for (int hit = cues.from(start), last = cues.from(end); hit < last; hit++) {
            if (cues.cue(hit).use() == Cue.Use.CUE && scores.isAdmissible(hit, item, mode)) {
                scored.add(hit, scores.inSentenceBefore(hit, item));
            }
        }
        scored.dropWithinLonger(cues);
    }

    private Choice best(Item item, int at, Mode mode) {
        take(item, mode);
        int told = toldBefore(item);
        if (mode == Mode.CHANGE && told >= 0 && !catalogue.at(told).growth()) {
            told = -1;
        }
        int again = told < 0 ? Tally.NO_HIT : tally.hit(told);
        if (again != Tally.NO_HIT
                && (item.index == 0
                        || cues.first(again) > items.get(item.index - 1).last())) {
            tally.scale(told, TOLD);
        }
        int best = -1;
        double most = 0;
        for (int i = 0; i < tally.count(); i++) {
            int code = tally.code(i);
            double score = total(code, mode == Mode.LEVEL && item.admitted.isEnough(code));
            if (score > most && conditions.hold(at, code, tally.hit(code))) {
                best = code;
                most = score;
            }
        }
        if (best < 0) {
            return Choice.NONE;
        }
        CueHit hit = tally.hit(best) == Tally.NO_HIT ? null : cues.at(tally.hit(best));
        if (most < ENOUGH || catalogue.isOther(best)) {
            return new Choice(-1, most, hit, "no code counts enough");
        }
        return new Choice(best, most, hit, hit == null ? "its unit alone" : "its cue");
    }

    /** The code of the last level in the same unit, of the sentence or of the one before in its paragraph; -1 for none. */
    private int toldBefore(Item item) {
        for (int i = item.index - 1; i >= Math.max(0, item.index - TOLD_BACK); i--) {
            Item before = items.get(i);
            int back = item.sentence() - before.sentence();
            if (back > 1 || back == 1 && layout.passage.startsParagraph(item.sentence())) {
                return -1;
            }
            if (before.isLevel() && before.unit().equals(item.unit())) {
                return before.choice.isCoded() ? before.choice.code() : -1;
            }
        }
        return -1;
    }

    private void take(Item item, Mode mode) {
        tally.clear(catalogue.indicators().size());
        for (int i = 0; i < scored.count(); i++) {
            tally.add(cues.cue(scored.hit(i)).code(), scored.score(i), scored.hit(i));
        }
        if (mode == Mode.LEVEL) {
            for (int code : item.admitted.enough()) {
                tally.meet(code);
            }
        }
        tally.sort();
    }

    private double total(int code, boolean alone) {
        double first = tally.first(code);
        double base = alone ? Math.max(first, ALONE) + 0.2 * first : first;
        return base + SECOND * tally.second(code);
    }
}
