package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.Cue;
import io.provincewire.indicator.catalogue.CueHits;
import io.provincewire.text.Phrases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the level before a number that it belongs to, and where a new subject begins. */
final class LevelsBefore {
    /** How many numbers back a change or a list may reach. */
    static final int BACK = 16;

    /** Words that may stand between a separator and "tăng" where the change belongs to the level before. */
    private static final int LOOSE_WORDS = 1;

    private final Catalogue catalogue;
    private final Layout layout;
    private final List<Item> items;

    LevelsBefore(Catalogue catalogue, Layout layout, List<Item> items) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.items = items;
    }

    /** The level before item {@code at} that its change or share belongs to, or null where a new subject stands between. */
    @Nullable
    Item levelOf(int at) {
        Item item = items.get(at);
        for (int i = at - 1; i >= Math.max(0, at - BACK) && items.get(i).sentence() == item.sentence(); i--) {
            Item before = items.get(i);
            if (before.isLevel() && !isClosedAside(before, item)) {
                return follows(before, item, i, at) ? before : null;
            }
        }
        return null;
    }

    /** The last level of the sentence, or null. */
    @Nullable
    Item levelBefore(int at) {
        for (int i = at - 1;
                i >= Math.max(0, at - BACK)
                        && items.get(i).sentence() == items.get(at).sentence();
                i--) {
            if (items.get(i).isLevel() && !items.get(i).isRelative()) {
                return items.get(i);
            }
        }
        return null;
    }

    /**
     * The last level of the sentence that counts the same as item {@code at}: "389 vụ, làm chết 201 người; so cùng kỳ giảm
     * 112 vụ, giảm 43 người chết". Of one {@code choice} where that is coded, else of one noun; null where there is none.
     */
    @Nullable
    Item levelLike(int at, Choice choice) {
        Item item = items.get(at);
        String noun = item.quantity.noun();
        for (int i = at - 1; i >= Math.max(0, at - BACK) && items.get(i).sentence() == item.sentence(); i--) {
            Item level = items.get(i);
            if (!level.isLevel() || noun.isEmpty()) {
                continue;
            }
            boolean same = choice.isCoded() && level.choice.isCoded()
                    ? choice.code() == level.choice.code() && level.unit().equals(item.unit())
                    : level.quantity.noun().startsWith(noun);
            if (same) {
                return level;
            }
        }
        return null;
    }

    /** The last level of the sentence that is given in the unit of item {@code at}, or null. */
    @Nullable
    Item levelInUnit(int at) {
        Item item = items.get(at);
        for (int i = at - 1; i >= Math.max(0, at - BACK) && items.get(i).sentence() == item.sentence(); i--) {
            if (items.get(i).isLevel() && EarlierValues.sameUnit(item, items.get(i))) {
                return items.get(i);
            }
        }
        return null;
    }

    /** Whether {@code before} stands in brackets that are closed before {@code item}. */
    private boolean isClosedAside(Item before, Item item) {
        int bracket = layout.bracket(before.first());
        return bracket >= 0 && bracket != layout.bracket(item.first());
    }

    private boolean follows(Item level, Item item, int levelAt, int at) {
        int lead = item.lead.first();
        int from = level.last() + 1;
        // In brackets behind the level all is of that: 7.840 tỷ đồng (đạt 143% dự toán; bằng 121% năm trước).
        boolean aside = layout.bracket(item.first()) > level.last();
        if (!aside && layout.semicolons(from, lead) > 0 || layout.isColon(from)) {
            // 19 chỉ tiêu: tăng trưởng 9%.
            return false;
        }
        int last = items.get(at - 1).last() + 1;
        int clause = layout.words.joiners.holds(layout.tokens, lead - 1) ? lead : layout.clauseStart(lead, last);
        boolean separated = clause > last || at - 1 > levelAt;
        if (looseWords(clause, lead) > LOOSE_WORDS) {
            return false;
        }
        if (!separated && looseWords(from, lead) > LOOSE_WORDS + 4) {
            return false;
        }
        return !hasSubject(separated ? clause : from, lead, item);
    }

    private int looseWords(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            Phrases.Match<Tail.Kind> compared = layout.words.tails.longest(layout.tokens, i);
            if (compared != null && (compared.value().isEarlier() || compared.value() == Tail.Kind.PLAN)) {
                i += compared.tokens() - 1;
            } else if (layout.tokens.isWord(i) && !layout.words.fillers.holds(layout.tokens, i)) {
                count++;
            }
        }
        return count;
    }

    boolean hasSubject(int from, int to, Item item) {
        CueHits cues = layout.topics();
        for (int i = cues.from(from), end = cues.from(to); i < end; i++) {
            Cue cue = cues.cue(i);
            boolean strong = cue.use() == Cue.Use.CUE
                    && cue.weight() >= 5
                    && cue.code() >= 0
                    && (item.lead.kind().isChange() || !catalogue.at(cue.code()).growth());
            if (strong
                    && cues.last(i) < to
                    && (item.isRelative() || catalogue.at(cue.code()).admits(item.unit()))) {
                return true;
            }
        }
        return false;
    }

    /** The token from which the subject of a change without a level is sought. */
    int subjectFrom(int at) {
        Item item = items.get(at);
        int start = layout.passage.sentenceStart(item.sentence());
        for (int i = at - 1;
                item.isRelative() && i >= Math.max(0, at - BACK) && items.get(i).sentence() == item.sentence();
                i--) {
            if (layout.semicolons(items.get(i).last(), item.first()) > 0) {
                return Math.max(start, items.get(i).last() + 1);
            }
        }
        return start;
    }
}
