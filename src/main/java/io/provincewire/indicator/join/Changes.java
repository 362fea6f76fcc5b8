package io.provincewire.indicator.join;

import io.provincewire.avro.Against;
import io.provincewire.avro.Direction;
import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.Indicator;
import io.provincewire.indicator.quantity.Quantity;
import java.util.List;

/** Decides what a rise or fall is: the change of a level, or the level of a code that is a growth. */
final class Changes {
    private final Catalogue catalogue;
    private final Layout layout;
    private final List<Item> items;
    private final CodeChooser chooser;
    private final LevelsBefore before;
    private final NamedLevels named;
    private final Sequels sequels;

    Changes(Catalogue catalogue, Layout layout, List<Item> items, CodeChooser chooser, LevelsBefore before) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.items = items;
        this.chooser = chooser;
        this.before = before;
        named = new NamedLevels(layout, items);
        sequels = new Sequels(layout, items);
    }

    boolean isChange(Item item) {
        Lead.Kind lead = item.lead.kind();
        if (lead == Lead.Kind.EXCEED) {
            return isExcess(item);
        }
        if (lead == Lead.Kind.SUM) {
            return item.isRelative();
        }
        if (lead == Lead.Kind.TIMES) {
            Tail.Kind tail = item.tail.kind();
            return tail != Tail.Kind.TOTAL && tail != Tail.Kind.PAST && item.quantity.has(Quantity.Hint.MULTIPLE);
        }
        if (lead == Lead.Kind.MORE) {
            return item.tail.kind().isEarlier() && item.tail.kind() != Tail.Kind.PAST;
        }
        return lead.isChange();
    }

    /** "vượt 4% dự toán", "vượt kế hoạch 4%", "vượt 4%;", "vượt 470 triệu USD so với kế hoạch". */
    private boolean isExcess(Item item) {
        boolean plan = item.tail.kind() == Tail.Kind.PLAN;
        if (!item.isRelative()) {
            return plan && layout.words.versus.holds(layout.tokens, item.tail.first());
        }
        int next = item.last() + 1;
        boolean last = next >= item.reach || !layout.tokens.isWord(next);
        return item.quantity.value() < 100
                && (plan || last && item.unit().equals("%") && before.levelOf(item.index) != null);
    }

    void change(int at) {
        Item item = items.get(at);
        item.direction = item.lead.kind().isFall() ? Direction.DOWN : Direction.UP;
        item.against = against(item);
        if (item.ahead != null) {
            item.belongTo(item.ahead, Item.Role.CHANGE);
            item.because("grew or fell by it to the level behind");
            return;
        }
        if (sequels.pair(at) || sequels.again(at)) {
            return;
        }
        Item told = item.isRelative() ? named.behind(at) : null;
        if (told != null) {
            attachChange(item, told);
            return;
        }
        int of = item.isRelative() ? named.codeBehind(at) : -1;
        if (of >= 0 && !catalogue.at(of).growth() && !catalogue.isOther(of)) {
            item.role = Item.Role.CHANGE;
            item.choice = new Choice(of, CodeChooser.TOPIC, null, "what it is of, right behind it");
            item.because("grew or fell by it, and no such level stands before it");
            return;
        }
        Item level = before.levelOf(at);
        if (level != null && !item.isRelative() && !isCounted(item) && !EarlierValues.sameUnit(item, level)) {
            // 3.569 tỷ đồng với 85.579 khách hàng, tăng 3.478 tỷ đồng: of what is told in its unit.
            level = before.levelInUnit(at);
        } else if (level != null && level.isRelative() && !item.isRelative()) {
            level = null;
        }
        if (level != null && !isOfOtherThing(item, level) && !isGrowthAgain(item, level)) {
            attachChange(item, level);
            return;
        }
        Choice choice = chooser.choose(at, CodeChooser.Mode.CHANGE, before.subjectFrom(at));
        Item like = item.isRelative() ? named.before(at, choice) : before.levelLike(at, choice);
        Item changed = like == null && (level == null || !isGrowthAgain(item, level)) ? level : like;
        if (changed != null) {
            attachChange(item, changed);
            return;
        }
        if (!choice.isCoded() && isContinued(at)) {
            Item last = items.get(at - 1);
            choice = last.choice.passedOn(Echoes.NEIGHBOUR, "the change before it");
        }
        item.choice = choice;
        if (choice.isCoded() && catalogue.at(choice.code()).growth()) {
            item.negative = item.direction == Direction.DOWN;
            item.because(
                    "a growth is the level of ", catalogue.at(choice.code()).code(), "");
        } else {
            item.role = Item.Role.CHANGE;
            item.because("grew or fell by it, and no level stands before it");
        }
    }

    /** "97 xã và 32 phường, giảm 304 đơn vị": another thing is counted. */
    private static boolean isOfOtherThing(Item item, Item level) {
        String noun = item.quantity.noun();
        return !noun.isEmpty()
                && !item.isRelative()
                && isCounted(item)
                && !level.quantity.noun().startsWith(noun);
    }

    /** "IIP tăng 14% so với cùng kỳ và tăng 5% so với tháng trước": two levels of a growth, each against its own time. */
    private boolean isGrowthAgain(Item item, Item level) {
        return level.choice.isCoded()
                && catalogue.at(level.choice.code()).growth()
                && level.tail.kind().isEarlier()
                && item.tail.kind().isEarlier()
                && level.unit().equals(item.unit())
                && layout.hasGrowth(item.lead.first(), item.first());
    }

    static boolean isCounted(Item item) {
        return item.unit().length() > 3 && !item.unit().contains("/");
    }

    private void attachChange(Item item, Item level) {
        int growth = growthOf(level, item);
        if (growth >= 0) {
            item.choice = level.choice.passedOn(1, "the growth of the level before it");
            item.choice = new Choice(growth, item.choice.score(), item.choice.cue(), item.choice.how());
            item.negative = item.direction == Direction.DOWN;
            item.because("grew or fell by it: the growth of the level before");
            return;
        }
        item.belongTo(level, Item.Role.CHANGE);
        item.because("grew or fell by it");
    }

    /** The growth code whose level {@code level} is, where {@code item} is a percentage of it; else -1. */
    private int growthOf(Item level, Item item) {
        if (!item.unit().equals("%") || !level.choice.isCoded()) {
            return -1;
        }
        String code = catalogue.at(level.choice.code()).code();
        for (int i = 0; i < catalogue.indicators().size(); i++) {
            Indicator indicator = catalogue.at(i);
            if (indicator.growth() && code.equals(indicator.level())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the number goes on a list of changes: "tăng 12 chợ, 4 cửa hàng". */
    private boolean isContinued(int at) {
        return at > 0
                && items.get(at - 1).sentence() == items.get(at).sentence()
                && items.get(at - 1).role == Item.Role.CHANGE
                && items.get(at - 1).choice.isCoded()
                && items.get(at - 1).of == null;
    }

    static Against against(Item item) {
        return switch (item.tail.kind()) {
            case SAME -> Against.SAME_PERIOD;
            case BEFORE -> Against.PREVIOUS_PERIOD;
            case PLAN -> Against.PLAN;
            case TERM -> Against.TERM_START;
            default -> Against.OTHER;
        };
    }
}
