package io.provincewire.indicator.join;

import io.provincewire.avro.ShareBase;
import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which percentages are a share, and of what. */
final class Shares {
    private final Catalogue catalogue;
    private final Layout layout;
    private final List<Item> items;
    private final CodeChooser chooser;
    private final LevelsBefore before;
    private final Levels levels;

    Shares(
            Catalogue catalogue,
            Layout layout,
            List<Item> items,
            CodeChooser chooser,
            LevelsBefore before,
            Levels levels) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.items = items;
        this.chooser = chooser;
        this.before = before;
        this.levels = levels;
    }

    boolean isShare(Item item) {
        if (!item.unit().equals("%") || item.lead.kind().isArrival()) {
            return false;
        }
        Tail.Kind tail = item.tail.kind();
        if (tail == Tail.Kind.PLAN) {
            return true;
        }
        if (item.quantity.has(Quantity.Hint.FRACTION)) {
            return item.lead.kind() == Lead.Kind.SHARE || tail == Tail.Kind.TOTAL || tail.isEarlier();
        }
        return item.lead.kind() == Lead.Kind.SHARE && tail != Tail.Kind.NONE
                || layout.has(
                                Mark.AMONG,
                                layout.clauseStart(item.first(), layout.passage.sentenceStart(item.sentence())),
                                item.first())
                        && tail == Tail.Kind.TOTAL
                        && layout.words.tails.longest(layout.tokens, item.last() + 1) != null;
    }

    void share(int at) {
        Item item = items.get(at);
        item.base = base(item.tail.kind());
        Item level = before.levelOf(at);
        if (level == null) {
            level = bracketed(at);
        }
        if (level != null) {
            item.belongTo(level, Item.Role.SHARE);
            item.because("is a share");
            return;
        }
        Choice subject = chooser.choose(at, CodeChooser.Mode.LEVEL, 0);
        Choice ratio = item.base == ShareBase.PLAN ? ratio(at) : Choice.NONE;
        if (ratio.isCoded()
                && (!subject.isCoded() || catalogue.at(subject.code()).growth())) {
            item.choice = ratio;
            item.because("the share of the plan, without a level");
        } else if (item.base == ShareBase.PAST) {
            item.role = Item.Role.SHARE;
            item.choice = chooser.choose(at, CodeChooser.Mode.CHANGE, 0);
            item.because("a share of an earlier value, without a level");
        } else {
            levels.level(at);
        }
    }

    /** The level in the bracket right behind a share: "đạt 93% kế hoạch (50,1 nghìn tỷ đồng)". */
    private @Nullable Item bracketed(int at) {
        if (at + 1 >= items.size()) {
            return null;
        }
        Item next = items.get(at + 1);
        int bracket = layout.bracket(next.first());
        boolean right = bracket > items.get(at).last()
                && bracket - items.get(at).last() <= 6
                && next.sentence() == items.get(at).sentence()
                && !next.isRelative();
        return right ? next : null;
    }

    private Choice ratio(int at) {
        Choice subject = chooser.choose(at, CodeChooser.Mode.CHANGE, 0);
        if (!subject.isCoded()) {
            return Choice.NONE;
        }
        String ratio = catalogue.at(subject.code()).ratio();
        return ratio == null
                ? Choice.NONE
                : new Choice(catalogue.place(ratio), subject.score(), subject.cue(), "the plan share of its cue");
    }

    private static ShareBase base(Tail.Kind tail) {
        if (tail == Tail.Kind.PLAN) {
            return ShareBase.PLAN;
        }
        return tail.isEarlier() ? ShareBase.PAST : ShareBase.TOTAL;
    }
}
