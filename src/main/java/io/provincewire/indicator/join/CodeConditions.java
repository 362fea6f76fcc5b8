package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.CueHits;
import io.provincewire.indicator.catalogue.Indicator;
import java.util.List;
import java.util.Set;

/** Whether what a code needs stands near a quantity and nothing that rules it out does. */
final class CodeConditions {
    /** Numbers that stand this near share their guards. */
    private static final int NEAR = 4;
    /** Sentences in which a needed word may stand, before that of the number. */
    static final int NEED_SENTENCES = 2;

    private final Catalogue catalogue;
    private final Layout layout;
    private final List<Item> items;

    CodeConditions(Catalogue catalogue, Layout layout, List<Item> items) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.items = items;
    }

    /** Whether {@code code} can be that of item {@code at}; {@code hit} is the cue that says so, or none. */
    boolean hold(int at, int code, int hit) {
        Item item = items.get(at);
        Indicator indicator = catalogue.at(code);
        int guard = guard(at, item, code, hit);
        if (guard >= 0) {
            item.ruledOut(indicator.code(), layout.guards().at(guard));
            return false;
        }
        if (isAfterUnit(item, at, indicator.notAfter())) {
            item.because("not ", indicator.code(), ": it is of what was counted before");
            return false;
        }
        if (indicator.needy() && !hasNeed(item, code)) {
            item.ruledOut(indicator.code(), null);
            return false;
        }
        return true;
    }

    /** The guard that rules {@code code} out, by its place among all of the text, or -1. */
    private int guard(int at, Item item, int code, int hit) {
        CueHits guards = layout.guards();
        CueHits cues = layout.topics();
        int start = hit < 0 ? item.first() : Math.min(cues.first(hit), item.first());
        int from = Math.min(start, layout.clauseStart(item.first(), floor(item, at)));
        int to = Math.max(
                layout.clauseEnd(item.last() + 1, layout.nextStart(items, at)), hit < 0 ? 0 : cues.last(hit) + 1);
        for (int i = guards.from(from), end = guards.from(to); i < end; i++) {
            if (guards.cue(i).code() == code) {
                return i;
            }
        }
        return -1;
    }

    private boolean isAfterUnit(Item item, int at, Set<String> units) {
        if (units.isEmpty()) {
            return false;
        }
        int start = Math.max(item.first() - CodeChooser.FAR, layout.passage.sentenceStart(item.sentence()));
        for (int i = at - 1; i >= 0 && items.get(i).first() >= start; i--) {
            if (items.get(i).isLevel()) {
                return units.contains(items.get(i).unit());
            }
        }
        return false;
    }

    private boolean hasNeed(Item item, int code) {
        if (layout.told.get(code)) {
            return true;
        }
        CueHits needs = layout.needs();
        int start = layout.passage.sentenceStart(Math.max(0, item.sentence() - NEED_SENTENCES));
        int end = layout.passage.sentenceEnd(item.sentence());
        int to = needs.from(Math.min(end, item.last() + CodeChooser.FAR));
        for (int i = needs.from(Math.max(start, item.first() - 2 * CodeChooser.FAR)); i < to; i++) {
            if (needs.cue(i).code() == code) {
                return true;
            }
        }
        return false;
    }

    /** Guards stand behind the number before, unless that is near: "tặng 100 suất quà cho 100 em". */
    private int floor(Item item, int at) {
        int start = Math.max(item.first() - CodeChooser.FAR, layout.passage.sentenceStart(item.sentence()));
        for (int i = at - 1; i >= 0 && items.get(i).last() >= start; i--) {
            int next = items.get(i + 1).first();
            if (next - items.get(i).last() > NEAR) {
                return items.get(i).last() + 1;
            }
        }
        return start;
    }
}
