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
        if (cues.last(hit) < end) {
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
        if (cue.use() == Cue.Use.CUE && catalogue.at(cue.code()).isOther()) {
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
        Indicator indicator = catalogue.at(code);
        if (indicator.isOther()) {
            return admitted;
        }
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
                        || layout.hasGrowth(Math.min(cues.first(hit), item.first()), item.first()));
    }
}
