package io.provincewire.indicator.join;

import io.provincewire.text.Phrases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the level of a base told beside it: "(cùng kỳ tăng 4%)", "so với 22% kỳ trước". */
final class BasesAside {
    /** How far behind a number its time may stand. */
    private static final int CLOSE = 6;

    private final Layout layout;
    private final List<Item> items;

    BasesAside(Layout layout, List<Item> items) {
        this.layout = layout;
        this.items = items;
    }

    /** The level whose earlier value item {@code at} is, or null. */
    @Nullable
    Item levelOf(int at) {
        Item level = bracketed(at);
        return level != null ? level : versus(at);
    }

    /** The level before a bracket that speaks of an earlier time. */
    private @Nullable Item bracketed(int at) {
        if (at == 0) {
            return null;
        }
        Item item = items.get(at);
        Item before = items.get(at - 1);
        int bracket = layout.bracket(item.first());
        boolean aside = bracket > before.last() && before.sentence() == item.sentence();
        if (aside && EarlierValues.sameUnit(before, item) && isOfThePast(bracket, item.first())) {
            return before;
        }
        boolean bare = aside
                && !item.lead.kind().isChange()
                && item.first() - bracket <= CLOSE
                && !layout.has(Mark.AHEAD, bracket, item.first())
                && !layout.has(Mark.AMONG, bracket, item.first());
        Item compared = bare ? compared(at, bracket) : null;
        if (compared != null) {
            return compared;
        }
        // (năm 2017 là 7,65%; năm 2016 8,56%): the second of one bracket.
        boolean second = before.role == Item.Role.PREVIOUS
                && bracket >= 0
                && bracket == layout.bracket(before.first())
                && before.sentence() == item.sentence();
        return second && EarlierValues.sameUnit(before, item) && isOfThePast(before.last(), item.first())
                ? before.of
                : null;
    }

    /** "đạt 1,1 triệu lượt, tăng 90% so với tháng trước (570 nghìn lượt)": the level whose base fills the bracket. */
    private @Nullable Item compared(int at, int bracket) {
        Item item = items.get(at);
        Item before = items.get(at - 1);
        if (!isBase(layout.clauseStart(bracket, before.last() + 1), bracket)) {
            return null;
        }
        if (EarlierValues.sameUnit(before, item)) {
            return before;
        }
        boolean changed = at > 1
                && before.lead.kind().isChange()
                && items.get(at - 2).sentence() == item.sentence()
                && EarlierValues.sameUnit(items.get(at - 2), item);
        return changed ? items.get(at - 2) : null;
    }

    /** Whether the clause from token {@code from} to {@code to} compares with an earlier time: "cao hơn cùng kỳ năm 2023". */
    private boolean isBase(int from, int to) {
        for (int i = from; i < to; i++) {
            Phrases.Match<Tail.Kind> tail = layout.words.tails.longest(layout.tokens, i);
            if (tail != null && tail.value().isEarlier() && tail.value() != Tail.Kind.PAST) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words from token {@code from} on speak of an earlier time, or name a year and no plan. */
    private boolean isOfThePast(int from, int to) {
        if (layout.has(Mark.PAST, from, to)) {
            return true;
        }
        boolean year = false;
        for (int i = from + 1; i < to; i++) {
            Phrases.Match<Tail.Kind> tail = layout.words.tails.longest(layout.tokens, i);
            if (tail != null && tail.value() == Tail.Kind.PLAN || layout.has(Mark.AHEAD, i, i + 1)) {
                return false;
            }
            year |= layout.isYear(i);
        }
        return year;
    }

    /** "so với 22% kỳ trước", "cao hơn mức 98,5% của năm 2023": the level before, earlier. */
    private @Nullable Item versus(int at) {
        Item item = items.get(at);
        if (at == 0 || item.lead.kind() != Lead.Kind.VERSUS) {
            return null;
        }
        Item before = items.get(at - 1);
        boolean right = before.sentence() == item.sentence()
                && before.role == Item.Role.LEVEL
                && EarlierValues.sameUnit(before, item)
                && layout.semicolons(before.last(), item.first()) == 0;
        int end = layout.clauseEnd(item.last() + 1, Math.min(item.reach, item.last() + 1 + CLOSE));
        return right && isOfThePast(item.last(), end) ? before : null;
    }
}
