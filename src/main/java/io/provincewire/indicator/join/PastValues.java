package io.provincewire.indicator.join;

import io.provincewire.text.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the level of today that a value of the past, told in a clause of its own, belongs to: "năm ngoái chỉ 40.000 đồng". */
final class PastValues {
    private final Layout layout;
    private final List<Item> items;

    PastValues(Layout layout, List<Item> items) {
        this.layout = layout;
        this.items = items;
    }

    /** "Năm ngoái chỉ 40.000 đồng/kg": the level of the same unit that is told of today. */
    @Nullable
    Item levelOf(int at) {
        Item item = items.get(at);
        if (item.isRelative() || !isPast(item) || item.tail.kind() != Tail.Kind.NONE) {
            return null;
        }
        for (int i = at + 1; i < items.size() && items.get(i).sentence() <= item.sentence() + 1; i++) {
            Item next = items.get(i);
            if (next.first() - item.last() > 2 * EarlierValues.FAR) {
                break;
            }
            if (item.unit().equals(next.unit()) && layout.has(Mark.PRESENT, item.last(), next.first())) {
                return isLikened(item, next) ? next : null;
            }
        }
        if (at > 0) {
            Item before = items.get(at - 1);
            if (before.role == Item.Role.LEVEL
                    && before.sentence() >= item.sentence() - 2
                    && EarlierValues.sameUnit(item, before)
                    && item.unit().contains("/")) {
                return before;
            }
        }
        return null;
    }

    /** Whether two numbers are of one thing: their unit says so (đồng/kg, thôn), or the same word stands before both. */
    private boolean isLikened(Item item, Item next) {
        if (!item.unit().startsWith("VND") && !item.unit().startsWith("USD")
                || item.unit().contains("/")) {
            return true;
        }
        int one = wordBefore(item);
        return one != Vocabulary.UNKNOWN && one == wordBefore(next);
    }

    private int wordBefore(Item item) {
        int at = item.first() - 1;
        while (at > 0 && layout.words.fillers.holds(layout.tokens, at)) {
            at--;
        }
        return at >= 0 ? layout.tokens.id(at) : Vocabulary.UNKNOWN;
    }

    /** Whether the last word of time before the number in its sentence speaks of the past. */
    private boolean isPast(Item item) {
        MarkHits marks = layout.marks;
        int first = marks.from(
                Math.max(item.first() - 2 * EarlierValues.FAR, layout.passage.sentenceStart(item.sentence())));
        for (int i = marks.from(item.first()) - 1; i >= first; i--) {
            if (layout.semicolons(marks.last(i), item.first()) > 0) {
                return false;
            }
            if (isCompared(marks.first(i))) {
                continue;
            }
            if (marks.is(i, Mark.PRESENT)) {
                return false;
            }
            if (marks.is(i, Mark.PAST)) {
                return true;
            }
        }
        return false;
    }

    /** "so với cùng kỳ năm trước": what a change is measured against, not the time of a number. */
    private boolean isCompared(int mark) {
        return layout.words.versus.holds(layout.tokens, mark - 1);
    }
}
