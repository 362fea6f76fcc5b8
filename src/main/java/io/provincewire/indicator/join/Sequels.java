package io.provincewire.indicator.join;

import io.provincewire.avro.Direction;
import java.util.List;

/**
 * Joins the percentages that go on with one before without saying again what they do: "tăng 21% so với kế hoạch và 31% so
 * với cùng kỳ", and those told one by one of the levels before: "lần lượt đạt 22 tỷ và 15 tỷ đồng, tăng 13% và 16%".
 */
final class Sequels {
    /** How many tokens may stand between the percentages of one list. */
    private static final int NEAR = 3;
    /** How far before the levels the word for "one by one" may stand. */
    private static final int FAR = 30;

    private final Layout layout;
    private final List<Item> items;

    Sequels(Layout layout, List<Item> items) {
        this.layout = layout;
        this.items = items;
    }

    /** Whether item {@code at} is a second change or share of what the number before it belongs to; joins it if so. */
    boolean goesOn(int at) {
        Item item = items.get(at);
        if (at == 0 || !item.unit().equals("%") || item.lead.kind() != Lead.Kind.NONE || !isCompared(item)) {
            return false;
        }
        Item before = items.get(at - 1);
        boolean second = before.sentence() == item.sentence()
                && before.unit().equals("%")
                && (before.role == Item.Role.CHANGE || before.role == Item.Role.SHARE)
                && before.of != null
                && isCompared(before)
                && isJoined(item);
        Item level = before.of;
        if (!second || level == null) {
            return false;
        }
        item.direction = before.direction;
        item.against = Changes.against(item);
        item.base = Shares.base(item.tail.kind());
        item.belongTo(level, before.role);
        item.because("goes on with the number before it");
        return true;
    }

    /** Joins item {@code at} and those behind it to the levels before, one by one, where the text says so. */
    boolean pair(int at) {
        int changes = 1;
        while (at + changes < items.size() && isNext(items.get(at + changes - 1), items.get(at + changes))) {
            changes++;
        }
        int first = at - changes;
        if (changes < 2 || first < 0 || !areLevels(first, at) || !isOneByOne(first, at + changes - 1)) {
            return false;
        }
        Item leading = items.get(at);
        for (int i = 0; i < changes; i++) {
            Item item = items.get(at + i);
            item.direction = leading.lead.kind().isFall() ? Direction.DOWN : Direction.UP;
            item.against = Changes.against(items.get(at + changes - 1));
            item.belongTo(items.get(first + i), Item.Role.CHANGE);
            item.because("one by one with the levels before");
        }
        return true;
    }

    /** "giảm 568 vụ (-6%)": whether item {@code at} tells the change before it again in per cent; joins it if so. */
    boolean again(int at) {
        Item item = items.get(at);
        if (at == 0 || !item.unit().equals("%")) {
            return false;
        }
        Item before = items.get(at - 1);
        boolean same = before.role == Item.Role.CHANGE
                && !before.isRelative()
                && before.sentence() == item.sentence()
                && layout.bracket(item.first()) == before.last() + bracketGap(before);
        if (!same) {
            return false;
        }
        Item level = before.of;
        if (level != null) {
            item.belongTo(level, Item.Role.CHANGE);
        } else {
            item.role = Item.Role.CHANGE;
            item.choice = before.choice;
        }
        item.because("the change before it, in per cent");
        return true;
    }

    /** How far behind a change the brackets open: over the rest of its noun, "giảm 4 người chết (-0,1%)". */
    private int bracketGap(Item change) {
        int at = change.last() + 1;
        while (at < change.reach && layout.tokens.isWord(at) && at - change.last() <= NEAR) {
            at++;
        }
        return at - change.last();
    }

    private boolean isNext(Item before, Item item) {
        return item.sentence() == before.sentence()
                && item.isRelative()
                && item.of == null
                && (item.lead.kind() == Lead.Kind.NONE || item.lead.kind() == before.lead.kind())
                && item.first() - before.last() <= NEAR;
    }

    private boolean areLevels(int from, int to) {
        for (int i = from; i < to; i++) {
            Item item = items.get(i);
            if (!item.isLevel()
                    || item.isRelative()
                    || item.sentence() != items.get(to).sentence()) {
                return false;
            }
        }
        return true;
    }

    private boolean isOneByOne(int first, int last) {
        int start = layout.passage.sentenceStart(items.get(first).sentence());
        return layout.has(
                Mark.RESPECTIVELY,
                Math.max(start, items.get(first).first() - FAR),
                Math.min(items.get(last).reach, items.get(last).last() + NEAR));
    }

    private boolean isJoined(Item item) {
        int at = item.first() - 1;
        while (at > 0 && layout.words.fillers.holds(layout.tokens, at)) {
            at--;
        }
        return layout.words.joiners.holds(layout.tokens, at);
    }

    private static boolean isCompared(Item item) {
        return item.tail.kind() != Tail.Kind.NONE && item.tail.kind() != Tail.Kind.TOTAL;
    }
}
