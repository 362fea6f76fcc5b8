package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.Cue;
import io.provincewire.indicator.catalogue.CueHit;
import io.provincewire.indicator.catalogue.Indicator;
import io.provincewire.indicator.quantity.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores the codes of the catalogue for one quantity by the cues around it. A cue counts with its weight, less the
 * further it stands: a token costs little, a comma or another quantity more, a semicolon or the end of a sentence most.
 */
final class CodeChooser {
    /** What scores less is no match. A plain cue (5) of the sentence before falls short of it, a strong one does not. */
    static final double ENOUGH = 2.2;

    /** How far before or behind a number, in tokens, cues and needed words are looked for: farther ones count too little. */
    private static final int FAR = 100;

    private static final Decay TOKEN = new Decay(0.985, 2 * FAR);
    private static final Decay COMMA = new Decay(0.84, 40);
    private static final Decay SEMICOLON = new Decay(0.35, 10);
    private static final Decay GAP = new Decay(0.96, FAR);
    private static final Decay CLOSE_GAP = new Decay(0.93, 8);
    private static final Decay COMMA_BEHIND = new Decay(0.5, 20);
    private static final Decay SEMICOLON_BEHIND = new Decay(0.1, 10);
    private static final double QUANTITY = 0.86;
    private static final double BEHIND = 0.85;
    private static final double CLOSE_BEHIND = 1.15;
    private static final double SENTENCE = 0.36;
    private static final double SECOND = 0.35;
    private static final double ALONE = 4.5;
    /** The weight from which a cue of another unit changes the topic. */
    static final int TOPIC = 7;

    private static final double OFF_TOPIC = 0.4;
    /** The weight from which a cue is the subject of a change in per cent. */
    private static final int NAMED = 5;
    /** The weight from which a cue of a growth code needs no word of growth: "chỉ số giá tiêu dùng bình quân 3,2%". */
    private static final int SPEAKS_OF_GROWTH = 9;
    /** An AFTER cue may start this many tokens behind the number and its noun. */
    private static final int CLOSE = 2;
    /** Numbers that stand this near share their guards. */
    private static final int NEAR = 4;
    /** Sentences in which a needed word may stand, before that of the number. */
    static final int NEED_SENTENCES = 2;

    /** Units of which the sentence before may say what is measured. */
    private static final Set<String> CARRIED =
            Set.of("%", "VND", "USD", "ha", "t", "t/ha", "visit", "rank", "criterion");

    private final Catalogue catalogue;
    private final Layout layout;
    private final List<Item> items;
    private final double[] first;
    private final double[] second;
    private final @Nullable CueHit[] hits;

    CodeChooser(Catalogue catalogue, Layout layout, List<Item> items) {
        this.catalogue = catalogue;
        int codes = catalogue.indicators().size();
        first = new double[codes];
        second = new double[codes];
        hits = new CueHit[codes];
        this.layout = layout;
        this.items = items;
    }

    /** How the number is read: as a level, or as a change whose subject is sought. */
    enum Mode {
        LEVEL,
        CHANGE
    }

    /** The best code for item {@code at}, by the cues from token {@code from} of its sentence on. */
    Choice choose(int at, Mode mode, int from) {
        Item item = items.get(at);
        List<Scored> scored = scored(item, at, mode, from);
        Choice best = best(item, at, scored, mode);
        if (!best.isCoded() && mode == Mode.LEVEL && scored.isEmpty()) {
            best = best(item, at, sentenceBefore(item, mode), mode);
        }
        return best;
    }

    /** A cue with what it counts here. */
    private record Scored(CueHit hit, double score) {}

    private List<Scored> scored(Item item, int at, Mode mode, int from) {
        int start = Math.max(Math.max(from, item.first() - FAR), layout.passage.sentenceStart(item.sentence()));
        int end = Math.min(nextStart(at), item.last() + FAR);
        List<Scored> scored = new ArrayList<>();
        for (CueHit hit : layout.cues(start, end)) {
            double score = score(hit, item, at, mode);
            if (score > 0) {
                scored.add(new Scored(hit, score));
            }
        }
        scored.removeIf(one -> isWithinLonger(one, scored));
        return behindOtherTopic(item, start, mode, scored);
    }

    /** Cues before a nearer strong cue of a thing that is not given in this unit count little: the topic has changed. */
    private List<Scored> behindOtherTopic(Item item, int start, Mode mode, List<Scored> scored) {
        int topic = -1;
        for (CueHit hit : layout.cues(start, item.lead.first())) {
            if (hit.cue().use() == Cue.Use.CUE && hit.cue().weight() >= TOPIC && hit.last() < item.lead.first()) {
                topic = Math.max(topic, hit.first());
            }
        }
        int nearest = -1;
        for (Scored one : scored) {
            nearest = one.hit.last() < item.first() ? Math.max(nearest, one.hit.last()) : nearest;
        }
        if (mode == Mode.CHANGE || topic <= nearest || nearest < 0) {
            return scored;
        }
        scored.replaceAll(one -> one.hit.last() < item.first() ? new Scored(one.hit, one.score * OFF_TOPIC) : one);
        return scored;
    }

    private static boolean isWithinLonger(Scored one, List<Scored> all) {
        for (Scored other : all) {
            if (one.hit.within(other.hit)) {
                return true;
            }
        }
        return false;
    }

    private List<Scored> sentenceBefore(Item item, Mode mode) {
        List<Scored> scored = new ArrayList<>();
        if (item.sentence() == 0 || !CARRIED.contains(item.unit())) {
            return scored;
        }
        int end = layout.passage.sentenceStart(item.sentence());
        int start = Math.max(end - FAR, layout.passage.sentenceStart(item.sentence() - 1));
        for (CueHit hit : layout.cues(start, end)) {
            if (hit.cue().use() == Cue.Use.CUE && isAdmissible(hit, item, mode)) {
                double score = hit.cue().weight() * SENTENCE * TOKEN.of((item.first() - hit.last()) / 2);
                scored.add(new Scored(hit, score));
            }
        }
        scored.removeIf(one -> isWithinLonger(one, scored));
        return scored;
    }

    private Choice best(Item item, int at, List<Scored> scored, Mode mode) {
        take(scored);
        Admission.Admitted admitted = item.admitted;
        int best = -1;
        double most = 0;
        for (int code = 0; code < first.length; code++) {
            boolean alone = mode == Mode.LEVEL && admitted.isEnough(code);
            if (first[code] == 0 && !(alone && admitted.has(code))) {
                continue;
            }
            double score = total(first[code], second[code], alone);
            if (score > most && holds(item, at, code, hits[code])) {
                best = code;
                most = score;
            }
        }
        if (best < 0 || most < ENOUGH || catalogue.at(best).isOther()) {
            return best < 0 ? Choice.NONE : new Choice(-1, most, hits[best], "no code counts enough");
        }
        return new Choice(best, most, hits[best], hits[best] == null ? "its unit alone" : "its cue");
    }

    /** Puts the two best scores of each code and the hit of the best into their arrays. */
    private void take(List<Scored> scored) {
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
        Arrays.fill(hits, null);
        for (Scored one : scored) {
            int code = one.hit.cue().code();
            if (one.score > first[code]) {
                second[code] = first[code];
                first[code] = one.score;
                hits[code] = one.hit;
            } else {
                second[code] = Math.max(second[code], one.score);
            }
        }
    }

    private static double total(double first, double second, boolean alone) {
        double base = alone ? Math.max(first, ALONE) + 0.2 * first : first;
        return base + SECOND * second;
    }

    /** Whether what the code needs stands near and none of its guards does. */
    private boolean holds(Item item, int at, int code, @Nullable CueHit hit) {
        int start = hit == null ? item.first() : Math.min(hit.first(), item.first());
        int from = Math.min(start, layout.clauseStart(item.first(), floor(item, at)));
        int to = Math.max(layout.clauseEnd(item.last() + 1, nextStart(at)), hit == null ? 0 : hit.last() + 1);
        for (CueHit guard : layout.guards(Math.max(0, from), to)) {
            if (guard.cue().code() == code) {
                item.ruledOut(catalogue.at(code).code(), guard);
                return false;
            }
        }
        if (isAfterUnit(item, at, catalogue.at(code).notAfter())) {
            item.because("not " + catalogue.at(code).code() + ": it is of what was counted before");
            return false;
        }
        if (catalogue.at(code).needy() && !hasNeed(item, code)) {
            item.ruledOut(catalogue.at(code).code(), null);
            return false;
        }
        return true;
    }

    /** Whether {@code code}, reached through a neighbour, can be that of item {@code at}. */
    boolean holds(int at, int code) {
        return holds(items.get(at), at, code, null);
    }

    private boolean isAfterUnit(Item item, int at, Set<String> units) {
        if (units.isEmpty()) {
            return false;
        }
        int start = Math.max(item.first() - FAR, layout.passage.sentenceStart(item.sentence()));
        for (int i = at - 1; i >= 0 && items.get(i).first() >= start; i--) {
            if (items.get(i).isLevel()) {
                return units.contains(items.get(i).unit());
            }
        }
        return false;
    }

    private boolean hasNeed(Item item, int code) {
        int start = layout.passage.sentenceStart(Math.max(0, item.sentence() - NEED_SENTENCES));
        int end = layout.passage.sentenceEnd(item.sentence());
        for (CueHit need : layout.needs(Math.max(start, item.first() - 2 * FAR), Math.min(end, item.last() + FAR))) {
            if (need.cue().code() == code) {
                return true;
            }
        }
        return false;
    }

    /** What {@code hit} counts for {@code item}; 0 where it tells nothing of it. */
    private double score(CueHit hit, Item item, int at, Mode mode) {
        Cue.Use use = hit.cue().use();
        if (use != Cue.Use.CUE && use != Cue.Use.AFTER || !isAdmissible(hit, item, mode)) {
            return 0;
        }
        int end = mode == Mode.CHANGE ? item.lead.first() : item.first();
        if (hit.last() < end) {
            return use == Cue.Use.AFTER ? 0 : before(hit, item, at);
        }
        if (hit.first() < item.first() || mode == Mode.CHANGE && item.isRelative()) {
            return 0;
        }
        return behind(hit, item);
    }

    private double before(CueHit hit, Item item, int at) {
        double score = hit.cue().weight() * TOKEN.of(item.first() - hit.last() - 1);
        score *= COMMA.of(layout.commas(hit.last() + 1, item.first()));
        score *= SEMICOLON.of(layout.semicolons(hit.last() + 1, item.first()));
        for (int i = at - 1; i >= 0 && items.get(i).first() > hit.last(); i--) {
            score *= items.get(i).isLevel() ? QUANTITY : 0.95;
        }
        return score;
    }

    private double behind(CueHit hit, Item item) {
        int unit = item.quantity.unitToken();
        int noun = unit >= 0 && unit <= item.last() ? unit : item.last() + 1;
        int gap = Math.max(0, hit.first() - (item.last() + 1));
        if (hit.first() < noun) {
            return 0;
        }
        int commas = layout.commas(item.last() + 1, hit.first());
        int semicolons = layout.semicolons(item.last() + 1, hit.first());
        if (hit.cue().use() == Cue.Use.CUE && catalogue.at(hit.cue().code()).isOther()) {
            return 0;
        }
        if (hit.cue().use() == Cue.Use.AFTER) {
            boolean close = gap <= CLOSE && commas + semicolons == 0;
            return close ? hit.cue().weight() * CLOSE_BEHIND * CLOSE_GAP.of(gap) : 0;
        }
        return hit.cue().weight() * BEHIND * GAP.of(gap) * COMMA_BEHIND.of(commas) * SEMICOLON_BEHIND.of(semicolons);
    }

    private boolean isAdmissible(CueHit hit, Item item, Mode mode) {
        int code = hit.cue().code();
        boolean admitted = item.admitted.has(code);
        boolean relative = mode == Mode.CHANGE && item.isRelative() && hit.cue().weight() >= NAMED;
        if (!admitted && !relative) {
            return false;
        }
        Indicator indicator = catalogue.at(code);
        if (indicator.isOther()) {
            return admitted;
        }
        if (mode == Mode.LEVEL && item.quantity.has(Quantity.Hint.MULTIPLE)) {
            return false;
        }
        if (indicator.growth()) {
            return admitted && isGrowth(hit, item, mode);
        }
        return relative || indicator.counts(item.quantity.noun());
    }

    /** A percentage is a growth only where it grew or fell by it, or where the words speak of a rate of growth. */
    private boolean isGrowth(CueHit hit, Item item, Mode mode) {
        if (item.lead.kind().isChange()) {
            return true;
        }
        return mode == Mode.LEVEL
                && !item.lead.kind().isArrival()
                && item.lead.kind() != Lead.Kind.FROM
                && (hit.cue().weight() >= SPEAKS_OF_GROWTH
                        || layout.hasGrowth(Math.min(hit.first(), item.first()), item.first()));
    }

    private int nextStart(int at) {
        return at + 1 < items.size()
                        && items.get(at + 1).sentence() == items.get(at).sentence()
                ? items.get(at + 1).first()
                : layout.passage.sentenceEnd(items.get(at).sentence());
    }

    /** Guards stand behind the number before, unless that is near: "tặng 100 suất quà cho 100 em". */
    private int floor(Item item, int at) {
        int start = Math.max(item.first() - FAR, layout.passage.sentenceStart(item.sentence()));
        for (int i = at - 1; i >= 0 && items.get(i).last() >= start; i--) {
            int next = items.get(i + 1).first();
            if (next - items.get(i).last() > NEAR) {
                return items.get(i).last() + 1;
            }
        }
        return start;
    }
}
