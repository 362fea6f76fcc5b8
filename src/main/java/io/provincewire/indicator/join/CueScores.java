package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.Cue;
import io.provincewire.indicator.catalogue.CueHits;
import io.provincewire.indicator.catalogue.Indicator;
import io.provincewire.indicator.quantity.Quantity;
import java.util.List;

/**
 * What a cue counts for one quantity: its weight, less the further it stands. A token costs little, a comma or another
 * quantity more, a semicolon or the end of a sentence most.
 */
final class CueScores {
    private static final Decay TOKEN = new Decay(0.985, 2 * CodeChooser.FAR);
    private static final Decay COMMA = new Decay(0.84, 40);
    private static final Decay SEMICOLON = new Decay(0.35, 10);
    private static final Decay GAP = new Decay(0.96, CodeChooser.FAR);
    private static final Decay CLOSE_GAP = new Decay(0.93, 8);
    private static final Decay COMMA_BEHIND = new Decay(0.5, 20);
    private static final Decay SEMICOLON_BEHIND = new Decay(0.1, 10);
    private static final double QUANTITY = 0.86;
    private static final double BEHIND = 0.85;
    private static final double CLOSE_BEHIND = 1.15;
    private static final double SENTENCE = 0.36;
    /** The weight from which a cue is the subject of a change in per cent. */
    private static final int NAMED = 5;
    /** The weight from which a cue of a growth code needs no word of growth: "chỉ số giá tiêu dùng bình quân 3,2%". */
    private static final int SPEAKS_OF_GROWTH = 9;
    /** An AFTER cue may start this many tokens behind the number and its noun. */
    private static final int CLOSE = 2;

    private final Catalogue catalogue;
    private final Layout layout;
    private final List<Item> items;
    private final CueHits cues;

    CueScores(Catalogue catalogue, Layout layout, List<Item> items) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.items = items;
        this.cues = layout.topics();
    }

    /** What cue {@code hit} counts for {@code item}, which is item {@code at}; 0 where it tells nothing of it. */
    double of(int hit, Item item, int at, CodeChooser.Mode mode) {
        if (!isAdmissible(hit, item, mode)) {
            return 0;
        }
        int end = mode == CodeChooser.Mode.CHANGE ? item.lead.first() : item.first();
        boolean grown = mode == CodeChooser.Mode.CHANGE && cues.last(hit) < item.first() && isGrowthOfAll(hit, item);
        if (cues.last(hit) < end || grown) {
            return cues.cue(hit).use() == Cue.Use.AFTER ? 0 : before(hit, item, at);
        }
        if (cues.first(hit) < item.first() || mode == CodeChooser.Mode.CHANGE && item.isRelative()) {
            return 0;
        }
        return behind(hit, item);
    }

    /** What cue {@code hit} of the sentence before counts for {@code item}. */
    double inSentenceBefore(int hit, Item item) {
        return cues.cue(hit).weight() * SENTENCE * TOKEN.of((item.first() - cues.last(hit)) / 2);
    }

    private double before(int hit, Item item, int at) {
        int last = cues.last(hit);
        double score = cues.cue(hit).weight() * TOKEN.of(item.first() - last - 1);
        score *= COMMA.of(layout.commas(last + 1, item.first()));
        score *= SEMICOLON.of(layout.semicolons(last + 1, item.first()));
        for (int i = at - 1; i >= 0 && items.get(i).first() > last; i--) {
            score *= items.get(i).isLevel() ? QUANTITY : 0.95;
        }
        return score;
    }

    private double behind(int hit, Item item) {
        int unit = item.quantity.unitToken();
        int noun = unit >= 0 && unit <= item.last() ? unit : item.last() + 1;
        int first = cues.first(hit);
        if (first < noun) {
            return 0;
        }
        Cue cue = cues.cue(hit);
        if (cue.use() == Cue.Use.CUE && catalogue.isOther(cue.code())) {
            return 0;
        }
        int gap = Math.max(0, first - (item.last() + 1));
        int commas = layout.commas(item.last() + 1, first);
        int semicolons = layout.semicolons(item.last() + 1, first);
        if (cue.use() == Cue.Use.AFTER) {
            boolean close = gap <= CLOSE && commas + semicolons == 0;
            return close ? cue.weight() * CLOSE_BEHIND * CLOSE_GAP.of(gap) : 0;
        }
        return cue.weight() * BEHIND * GAP.of(gap) * COMMA_BEHIND.of(commas) * SEMICOLON_BEHIND.of(semicolons);
    }

    /** Whether the code of cue {@code hit} can be that of {@code item}. */
    boolean isAdmissible(int hit, Item item, CodeChooser.Mode mode) {
        Cue cue = cues.cue(hit);
        int code = cue.code();
        boolean admitted = item.admitted.has(code);
        boolean relative = mode == CodeChooser.Mode.CHANGE && item.isRelative() && cue.weight() >= NAMED;
        if (!admitted && !relative) {
            return false;
        }
        if (catalogue.isOther(code)) {
            return admitted;
        }
        Indicator indicator = catalogue.at(code);
        if (mode == CodeChooser.Mode.LEVEL && item.quantity.has(Quantity.Hint.MULTIPLE)) {
            return false;
        }
        if (indicator.growth()) {
            return admitted && isGrowth(hit, item, mode);
        }
        return relative || indicator.counts(item.quantity.noun());
    }

    /** A percentage is a growth only where it grew or fell by it, or where the words speak of a rate of growth. */
    private boolean isGrowth(int hit, Item item, CodeChooser.Mode mode) {
        if (item.lead.kind().isChange()) {
            return true;
        }
        return mode == CodeChooser.Mode.LEVEL
                && !item.lead.kind().isArrival()
                && item.lead.kind() != Lead.Kind.FROM
                && (cues.cue(hit).weight() >= SPEAKS_OF_GROWTH
                        || layout.hasGrowth(Math.min(cues.first(hit), item.first()), item.first())
                        || item.lead.kind() == Lead.Kind.NONE
                                && isBare(hit, item)
                                && (isWhole(hit) || isListedGrowth(item)));
    }

    /** "kinh tế tăng trưởng 9,87%", "phấn đấu tăng trưởng 9,5%": the word of growth is the cue, and no other thing grows. */
    private boolean isGrowthOfAll(int hit, Item item) {
        int first = cues.first(hit);
        if (!catalogue.at(cues.cue(hit).code()).growth() || first > item.lead.first()) {
            return false;
        }
        int start = layout.clauseStart(first, layout.passage.sentenceStart(item.sentence()));
        for (int i = start; i < first; i++) {
            if (layout.tokens.isWord(i)
                    && !layout.tokens.isCapital(i)
                    && !layout.words.fillers.holds(layout.tokens, i)
                    && !layout.words.economy.holds(layout.tokens, i)) {
                return false;
            }
        }
        return true;
    }

    /** "GRDP 8,37%": with nothing between, the whole economy's percentage is its growth. */
    private boolean isWhole(int hit) {
        Cue cue = cues.cue(hit);
        return cue.weight() >= CodeChooser.TOPIC && catalogue.at(cue.code()).level() != null;
    }

    /** Nothing but a closing bracket or a colon between the cue and the number. */
    private boolean isBare(int hit, Item item) {
        int between = item.first() - cues.last(hit) - 1;
        return between == 0 || between == 1 && !layout.tokens.isWord(item.first() - 1);
    }

    /** "tăng 7,48%, trong đó nông nghiệp 1,91%, dịch vụ 7,2%": the number before is a growth. */
    private boolean isListedGrowth(Item item) {
        if (item.index == 0 || items.get(item.index - 1).sentence() != item.sentence()) {
            return false;
        }
        Item before = items.get(item.index - 1);
        return before.isLevel()
                && before.choice.isCoded()
                && catalogue.at(before.choice.code()).growth()
                && before.unit().equals(item.unit());
    }
}
