package io.provincewire.indicator.join;

import io.provincewire.avro.ShareBase;
import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which percentages are a share, and of what. */
final class Shares {
    /** What an index number, bằng 104% cùng kỳ, is never below. */
    private static final double LEAST_INDEX = 50;

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

    boolean isShare(int at) {
        Item item = items.get(at);
        if (!item.unit().equals("%") || item.lead.kind().isArrival()) {
            return false;
        }
        Tail.Kind tail = item.tail.kind();
        if (tail == Tail.Kind.PLAN) {
            return true;
        }
        if (item.quantity.has(Quantity.Hint.FRACTION)) {
            return item.lead.kind().isShare() || tail == Tail.Kind.TOTAL || tail.isEarlier();
        }
        return item.lead.kind().isShare() && tail != Tail.Kind.NONE
                || isPart(item, at)
                || layout.has(
                                Mark.AMONG,
                                layout.clauseStart(item.first(), layout.passage.sentenceStart(item.sentence())),
                                item.first())
                        && tail == Tail.Kind.TOTAL
                        && layout.words.tails.longest(layout.tokens, item.last() + 1) != null;
    }

    /** "16.800 ha, chiếm 22%" and, of what has a plan, "2.984 tỷ đồng, đạt 48%" or "(48%)", though no whole stands behind. */
    private boolean isPart(Item item, int at) {
        if (item.tail.kind() != Tail.Kind.NONE) {
            return false;
        }
        boolean part = item.lead.kind() == Lead.Kind.PART;
        int bracket = layout.bracket(item.first());
        // thấp hơn bình quân cả nước (51,3%): of others.
        boolean bare = item.lead.kind() == Lead.Kind.NONE
                && bracket == item.first() - 1
                && !layout.has(
                        Mark.AVERAGE,
                        layout.clauseStart(
                                bracket, items.get(Math.max(0, at - 1)).last() + 1),
                        bracket);
        if (!part && !bare && item.lead.kind() != Lead.Kind.SHARE) {
            return false;
        }
        Item level = before.levelOf(at);
        if (level == null || level.isRelative()) {
            return false;
        }
        if (!part && isOfPlan(level)) {
            return true;
        }
        // 253 trường đạt chuẩn quốc gia, chiếm 65%: the rate has a code of its own.
        boolean right = part || item.lead.first() - level.last() <= 2 && (!bare || isCount(level));
        return right && !chooser.choose(at, CodeChooser.Mode.LEVEL, 0).isCoded();
    }

    /** "2.045 xã (23%)": a number of things, of which the percentage is the part of all. */
    private static boolean isCount(Item level) {
        return Changes.isCounted(level);
    }

    /** "bằng 118,5% năm 2024". */
    private boolean isOfYear(Item item) {
        int next = item.last() + 1;
        return layout.words.equals.holds(layout.tokens, item.lead.first())
                && next + 1 < item.reach
                && layout.words.dateWords.holds(layout.tokens, next)
                && layout.isYear(next + 1);
    }

    /** Whether its clause ends with it, so nothing names a whole. */
    private boolean isLast(Item item) {
        int next = item.last() + 1;
        return next >= item.reach || layout.isSeparator(next) || !layout.tokens.isWord(next);
    }

    private boolean isOfPlan(Item level) {
        return level.choice.isCoded() && catalogue.at(level.choice.code()).ratio() != null;
    }

    void share(int at) {
        Item item = items.get(at);
        item.base = base(item.tail.kind());
        Item level = before.levelOf(at);
        if (level == null) {
            level = bracketed(at);
        } else if (level.isRelative() && item.base == ShareBase.TOTAL && item.tail.kind() == Tail.Kind.TOTAL) {
            // đóng góp 4 điểm phần trăm, chiếm 30% trong GRDP: no part of a percentage.
            level = null;
        }
        if (level != null && item.tail.kind() == Tail.Kind.NONE && item.lead.kind() != Lead.Kind.PART) {
            boolean count = item.lead.kind() == Lead.Kind.NONE && isCount(level) && !isOfPlan(level);
            boolean plan = !count && (isOfPlan(level) || isLast(item));
            item.base = isOfYear(item) ? ShareBase.PAST : plan ? ShareBase.PLAN : item.base;
        }
        if (level != null && item.base == ShareBase.TOTAL && isToldOfNext(at, level)) {
            item.base = ShareBase.PAST;
        }
        if (level != null) {
            item.belongTo(level, Item.Role.SHARE);
            item.because("is a share");
            return;
        }
        Choice subject = chooser.choose(at, CodeChooser.Mode.LEVEL, 0);
        boolean growth = subject.isCoded() && catalogue.at(subject.code()).growth();
        if (growth && item.base == ShareBase.PAST && item.quantity.value() < LEAST_INDEX) {
            // IIP tăng hai con số, ước đạt 25% so với cùng kỳ: no index number.
            levels.level(at);
            return;
        }
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

    /**
     * "cấp cho 203 dự án, bằng 96% tổng vốn đạt 616 triệu USD": what follows the percentage is the subject of a value of
     * another kind, so it is no whole of the level, and the bare "bằng" compares with an earlier time.
     */
    private boolean isToldOfNext(int at, Item level) {
        Item item = items.get(at);
        if (at + 1 >= items.size() || !layout.words.equals.holds(layout.tokens, item.lead.first())) {
            return false;
        }
        Item next = items.get(at + 1);
        return next.sentence() == item.sentence()
                && next.lead.kind() == Lead.Kind.SHARE
                && !next.unit().equals(level.unit())
                && !next.isRelative()
                && item.tail.last() < next.lead.first()
                && layout.clauseEnd(item.last() + 1, next.first()) == next.first();
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

    static ShareBase base(Tail.Kind tail) {
        if (tail == Tail.Kind.PLAN) {
            return ShareBase.PLAN;
        }
        return tail.isEarlier() ? ShareBase.PAST : ShareBase.TOTAL;
    }
}
