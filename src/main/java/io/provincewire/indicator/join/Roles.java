package io.provincewire.indicator.join;

import io.provincewire.avro.Against;
import io.provincewire.avro.Direction;
import io.provincewire.avro.ShareBase;
import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.Cue;
import io.provincewire.indicator.catalogue.CueHit;
import io.provincewire.indicator.catalogue.Indicator;
import io.provincewire.indicator.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides of each quantity, from left to right, whether it is a level, a change, a share or an earlier value. */
final class Roles {
    /** Words that may stand between a separator and "tăng" where the change belongs to the level before. */
    private static final int LOOSE_WORDS = 1;

    /** How far before a number "tăng" may stand that is not right at it. */
    private static final int LOOSE_REACH = 9;

    /** How many numbers back a change or a list may reach. */
    private static final int BACK = 16;

    private static final double NEIGHBOUR = 0.85;
    private static final double BRACKET = 0.95;

    private final Catalogue catalogue;
    private final Layout layout;
    private final List<Item> items;
    private final CodeChooser chooser;
    private final List<String> doubts;

    Roles(Catalogue catalogue, Layout layout, List<Item> items, List<String> doubts) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.items = items;
        this.chooser = new CodeChooser(catalogue, layout, items);
        this.doubts = doubts;
    }

    void decide() {
        new EarlierValues(layout, items, doubts).find();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.role == Item.Role.PREVIOUS) {
                continue;
            }
            if (isEcho(i)) {
                echo(i);
            } else if (isChange(item)) {
                change(i);
            } else if (isShare(item)) {
                share(i);
            } else {
                level(i);
            }
        }
    }

    // --- echoes ---

    /** "so với 2,2% của thế giới", "Tỷ lệ này năm 2018 là 7,6%": the same measure as the number before. */
    private boolean isEcho(int at) {
        if (at == 0 || items.get(at - 1).of != null) {
            return false;
        }
        Item item = items.get(at);
        Item before = items.get(at - 1);
        if (!before.unit().equals(item.unit()) || before.sentence() < item.sentence() - 1) {
            return false;
        }
        int start = layout.passage.sentenceStart(item.sentence());
        boolean goesOn =
                before.echo && before.sentence() == item.sentence() && layout.commas(before.last(), item.first()) <= 1;
        return goesOn
                || item.lead.kind() == Lead.Kind.VERSUS
                || layout.has(Mark.ANAPHOR, start, item.first()) && before.sentence() < item.sentence();
    }

    private void echo(int at) {
        Item item = items.get(at);
        Item before = items.get(at - 1);
        item.echo = true;
        item.role = before.role;
        item.direction = before.direction;
        item.against = before.against;
        item.base = before.base;
        item.choice = before.choice.passedOn(NEIGHBOUR, "the number before it, which it refers to");
        item.because("refers to the number before it");
    }

    // --- changes ---

    private boolean isChange(Item item) {
        Lead.Kind lead = item.lead.kind();
        if (lead == Lead.Kind.EXCEED) {
            return item.tail.kind() == Tail.Kind.PLAN && item.isRelative() && item.quantity.value() < 100;
        }
        if (lead == Lead.Kind.TIMES) {
            Tail.Kind tail = item.tail.kind();
            return tail != Tail.Kind.TOTAL && tail != Tail.Kind.PAST && item.quantity.has(Quantity.Hint.MULTIPLE);
        }
        return lead.isChange();
    }

    private void change(int at) {
        Item item = items.get(at);
        item.direction = item.lead.kind().isFall() ? Direction.DOWN : Direction.UP;
        item.against = against(item);
        if (item.ahead != null) {
            item.belongTo(item.ahead, Item.Role.CHANGE);
            item.because("grew or fell by it to the level behind");
            return;
        }
        Item level = levelOf(at);
        if (level != null) {
            attachChange(item, level);
            return;
        }
        Choice choice = chooser.choose(at, CodeChooser.Mode.CHANGE, subjectFrom(at));
        if (!choice.isCoded() && isContinued(at)) {
            Item before = items.get(at - 1);
            choice = before.choice.passedOn(NEIGHBOUR, "the change before it");
        }
        item.choice = choice;
        if (choice.isCoded() && catalogue.at(choice.code()).growth()) {
            item.negative = item.direction == Direction.DOWN;
            item.because(
                    "a growth is the level of " + catalogue.at(choice.code()).code());
        } else {
            item.role = Item.Role.CHANGE;
            item.because("grew or fell by it, and no level stands before it");
        }
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

    /** The level before item {@code at} that its change or share belongs to, or null where a new subject stands between. */
    private @Nullable Item levelOf(int at) {
        Item item = items.get(at);
        for (int i = at - 1; i >= Math.max(0, at - BACK) && items.get(i).sentence() == item.sentence(); i--) {
            Item before = items.get(i);
            if (before.isLevel() && !isClosedAside(before, item)) {
                return follows(before, item, i, at) ? before : null;
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
        if (layout.semicolons(from, lead) > 0) {
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
            if (layout.tokens.isWord(i) && !layout.words.fillers.holds(layout.tokens, i)) {
                count++;
            }
        }
        return count;
    }

    private boolean hasSubject(int from, int to, Item item) {
        for (CueHit hit : layout.cues(from, to)) {
            boolean strong = hit.cue().use() == Cue.Use.CUE
                    && hit.cue().weight() >= 5
                    && hit.cue().code() >= 0;
            if (strong
                    && hit.last() < to
                    && (item.isRelative() || catalogue.at(hit.cue().code()).admits(item.unit()))) {
                return true;
            }
        }
        return false;
    }

    /** The token from which the subject of a change without a level is sought. */
    private int subjectFrom(int at) {
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

    /** Whether the number goes on a list of changes: "tăng 18 siêu thị, 3 trung tâm". */
    private boolean isContinued(int at) {
        return at > 0
                && items.get(at - 1).sentence() == items.get(at).sentence()
                && items.get(at - 1).role == Item.Role.CHANGE
                && items.get(at - 1).choice.isCoded()
                && items.get(at - 1).of == null;
    }

    private static Against against(Item item) {
        return switch (item.tail.kind()) {
            case SAME -> Against.SAME_PERIOD;
            case BEFORE -> Against.PREVIOUS_PERIOD;
            case PLAN -> Against.PLAN;
            case TERM -> Against.TERM_START;
            default -> Against.OTHER;
        };
    }

    // --- shares ---

    private boolean isShare(Item item) {
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

    private void share(int at) {
        Item item = items.get(at);
        item.base = base(item.tail.kind());
        Item level = levelOf(at);
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
            level(at);
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

    // --- levels ---

    private void level(int at) {
        Item item = items.get(at);
        Choice own = chooser.choose(at, CodeChooser.Mode.LEVEL, 0);
        if (!own.isCoded() && !isKnownOther(own) && item.unit().equals("%") && rate(at)) {
            return;
        }
        if (!own.isCoded() && isListed(at)) {
            echo(at);
            return;
        }
        Choice neighbour = neighbour(at);
        item.choice = neighbour.score() > own.score() ? neighbour : own;
        if (!item.choice.isCoded()) {
            item.choice = new Choice(-1, item.choice.score(), item.choice.cue(), item.choice.how());
        }
    }

    /** Whether a cue says outright that it is nothing of the catalogue: "tỷ lệ nhập siêu". */
    private boolean isKnownOther(Choice choice) {
        CueHit cue = choice.cue();
        return cue != null
                && choice.score() >= CodeChooser.ENOUGH
                && cue.cue().weight() >= CodeChooser.TOPIC
                && catalogue.at(cue.cue().code()).isOther();
    }

    /** "tăng 18 siêu thị, 3 trung tâm thương mại": goes on a list of changes in number. */
    private boolean isListed(int at) {
        if (at == 0) {
            return false;
        }
        Item item = items.get(at);
        Item before = items.get(at - 1);
        return before.role == Item.Role.CHANGE
                && before.of == null
                && !before.isRelative()
                && before.unit().equals(item.unit())
                && item.lead.kind() == Lead.Kind.NONE
                && layout.commas(before.last(), item.first()) == 1
                && item.first() - before.last() <= LOOSE_REACH;
    }

    /** A percentage that the words before it make a growth, though "tăng" does not stand right at it; false for no such. */
    private boolean rate(int at) {
        Item item = items.get(at);
        Direction direction = looseDirection(at);
        if (direction == null) {
            return false;
        }
        Choice choice = chooser.choose(at, CodeChooser.Mode.CHANGE, subjectFrom(at));
        Item level = levelBefore(at);
        item.direction = direction;
        item.against = against(item);
        if (level != null && (level.choice.code() == choice.code() || !choice.isCoded())) {
            item.belongTo(level, Item.Role.CHANGE);
        } else {
            item.role = Item.Role.CHANGE;
            item.choice = choice;
        }
        item.because("a rate of growth");
        return true;
    }

    /** The last level of the sentence, or null. */
    private @Nullable Item levelBefore(int at) {
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

    /** "tăng hơn nhiều cùng kỳ với mức 18,9%", "tốc độ tăng trưởng khách đạt 15%", "GDP tăng 6,5%; xuất khẩu 7%". */
    private @Nullable Direction looseDirection(int at) {
        Item item = items.get(at);
        int floor = Math.max(
                layout.passage.sentenceStart(item.sentence()),
                at == 0 ? 0 : items.get(at - 1).last() + 1);
        int start = layout.clauseStart(item.first(), floor);
        if (layout.has(Mark.RATE, start, item.first())) {
            return Direction.UP;
        }
        if (item.lead.kind().isArrival() || item.lead.kind().isStart() || item.tail.kind() == Tail.Kind.TOTAL) {
            return null;
        }
        int verb = layout.lastGrowth(start, item.first());
        if (verb >= 0
                && item.first() - verb <= LOOSE_REACH
                && layout.cues(verb, item.first()).isEmpty()) {
            return layout.isFall(verb) ? Direction.DOWN : Direction.UP;
        }
        return isListedGrowth(at, start) ? items.get(at - 1).direction : null;
    }

    /** A number right behind a cue that is not given in per cent, in a list that started with a growth. */
    private boolean isListedGrowth(int at, int start) {
        if (at == 0 || items.get(at - 1).sentence() != items.get(at).sentence() || !isGrowth(items.get(at - 1))) {
            return false;
        }
        for (CueHit hit : layout.cues(start, items.get(at).first())) {
            boolean right = hit.last() >= items.get(at).first() - 2 && hit.cue().use() == Cue.Use.CUE;
            if (right
                    && hit.cue().weight() >= 5
                    && !catalogue.at(hit.cue().code()).admits("%")
                    && !catalogue.at(hit.cue().code()).isOther()) {
                return items.get(at).tail.kind() == Tail.Kind.NONE;
            }
        }
        return false;
    }

    private boolean isGrowth(Item item) {
        return item.role == Item.Role.CHANGE
                || item.isLevel()
                        && item.choice.isCoded()
                        && catalogue.at(item.choice.code()).growth();
    }

    /** What the level before measures, where this one goes on its list: "Hà Tĩnh 28 tỷ đồng, Phú Vang 137 tỷ đồng". */
    private Choice neighbour(int at) {
        if (at == 0 || items.get(at - 1).sentence() != items.get(at).sentence()) {
            return Choice.NONE;
        }
        Item item = items.get(at);
        for (int i = at - 1; i >= Math.max(0, at - BACK) && items.get(i).sentence() == item.sentence(); i--) {
            Item before = items.get(i);
            if (!before.isLevel()) {
                continue;
            }
            boolean aside =
                    layout.bracket(item.first()) > before.last() && isMoney(before) && isMoney(item) && at - i == 1;
            if (aside) {
                return before.choice.passedOn(BRACKET, "the same amount in another currency");
            }
            boolean same = before.unit().equals(item.unit())
                    && !isNamedAnew(before, item)
                    && !hasSubject(before.last() + 1, item.first(), item);
            boolean fits = same && (!before.choice.isCoded() || chooser.holds(at, before.choice.code()));
            return fits ? before.choice.passedOn(NEIGHBOUR, "the one before it in a list") : Choice.NONE;
        }
        return Choice.NONE;
    }

    /** Whether the things counted have other names: "43 hộ nghèo, 31 trường". */
    private boolean isNamedAnew(Item before, Item item) {
        if (item.unit().equals("%")) {
            int next = item.last() + 1;
            return next < item.reach
                    && layout.tokens.isWord(next)
                    && !layout.words.fillers.holds(layout.tokens, next)
                    && item.tail.kind() == Tail.Kind.TOTAL;
        }
        return item.unit().equals("count") && !before.quantity.noun().equals(item.quantity.noun());
    }

    private static boolean isMoney(Item item) {
        return item.unit().startsWith("VND") || item.unit().startsWith("USD");
    }
}
