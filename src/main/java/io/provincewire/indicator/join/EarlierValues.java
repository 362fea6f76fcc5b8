package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Cue;
import io.provincewire.indicator.catalogue.CueHits;
import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Phrases;
import io.provincewire.text.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds earlier values: "tăng từ 3 lên 5", the elided "giảm 40,7% xuống còn 35,6%", "(cùng kỳ tăng 4%)", "năm ngoái chỉ 40.000 đồng". */
final class EarlierValues {
    private static final int FAR = 40;
    /** How far behind a number its time may stand. */
    private static final int CLOSE = 6;
    /** How far behind a change the level that it led to may be told anew. */
    private static final int SOON = 10;

    private final Layout layout;
    private final List<Item> items;
    private final List<String> doubts;

    EarlierValues(Layout layout, List<Item> items, List<String> doubts) {
        this.layout = layout;
        this.items = items;
        this.doubts = doubts;
    }

    void find() {
        for (int i = 0; i < items.size(); i++) {
            Item level = levelOf(i);
            if (level != null) {
                join(items.get(i), level);
                joinBrackets(i, level);
            }
            lookAhead(i);
        }
    }

    /** "từ 25 hộ (4%) lên 165 hộ (9,1%)": what stands in brackets behind each belongs together, too. */
    private void joinBrackets(int at, Item level) {
        int to = level.index;
        if (at + 1 >= items.size() || to + 1 >= items.size() || to <= at + 1) {
            return;
        }
        Item aside = items.get(at + 1);
        Item behind = items.get(to + 1);
        boolean both = layout.bracket(aside.first()) > items.get(at).last()
                && layout.bracket(behind.first()) > level.last()
                && aside.of == null
                && behind.sentence() == level.sentence();
        if (both && sameUnit(aside, behind)) {
            join(aside, behind);
        }
    }

    /** "giảm 2,1% xuống còn 5,6%": the change of the level that follows it. */
    private void lookAhead(int at) {
        Item item = items.get(at);
        Item next = next(at);
        if (next == null || item.of != null || !item.lead.kind().isChange()) {
            return;
        }
        if (next.lead.first() - item.last() > 2) {
            item.ahead = isToldAnew(item, next) ? next : null;
            return;
        }
        if (next.lead.kind().isArrival()) {
            item.ahead = next;
            return;
        }
        // giảm 20%, từ 32% xuống còn 12%: both ends are told behind the change.
        Item end = next.lead.kind() == Lead.Kind.FROM ? next(next.index) : null;
        if (end != null && isArrival(next, end)) {
            item.ahead = end;
        }
    }

    /** "giảm 4%, tỷ lệ hộ nghèo còn 7,5%": a change without a subject, and right behind it the level that it led to. */
    private boolean isToldAnew(Item item, Item next) {
        boolean same = next.lead.kind() == (item.lead.kind() == Lead.Kind.DOWN ? Lead.Kind.DOWNTO : Lead.Kind.UPTO)
                && item.unit().equals("%")
                && next.unit().equals("%")
                && next.first() - item.last() <= SOON
                && layout.commas(item.last(), next.first()) == 1
                && layout.semicolons(item.last(), next.first()) == 0;
        return same
                && isSilent(layout.passage.sentenceStart(item.sentence()), item.lead.first())
                && !isSilent(item.last() + 1, next.lead.first());
    }

    /** Whether no cue stands from token {@code from} on and before {@code to}. */
    private boolean isSilent(int from, int to) {
        CueHits cues = layout.topics();
        for (int i = cues.from(from), end = cues.from(to); i < end; i++) {
            if (cues.cue(i).use() == Cue.Use.CUE && cues.cue(i).weight() >= CodeChooser.TOPIC) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Item levelOf(int at) {
        Item item = items.get(at);
        if (item.of != null) {
            return null;
        }
        Item next = next(at);
        if (next != null && isArrival(item, next)) {
            if (item.lead.kind().isStart()) {
                return next;
            }
            if (!item.lead.kind().isChange() && isRisen(item, next)) {
                return next;
            }
            if (item.lead.kind().isChange() && isElided(item, next)) {
                return next;
            }
        }
        Item aside = bracketed(at);
        if (aside == null) {
            aside = versus(at);
        }
        return aside != null ? aside : past(at);
    }

    private static void join(Item item, Item level) {
        item.belongTo(level, Item.Role.PREVIOUS);
        item.because("an earlier value");
    }

    /** The next item of the sentence that is not in brackets opened behind item {@code at}. */
    private @Nullable Item next(int at) {
        Item item = items.get(at);
        for (int i = at + 1; i < items.size() && items.get(i).sentence() == item.sentence(); i++) {
            Item next = items.get(i);
            if (next.first() - item.last() > FAR) {
                return null;
            }
            boolean aside = layout.bracket(next.first()) > item.last();
            if (!aside || layout.bracket(next.first()) < 0) {
                return next;
            }
        }
        return null;
    }

    private boolean isArrival(Item item, Item next) {
        return next.lead.kind().isArrival()
                && sameUnit(item, next)
                && layout.semicolons(item.last(), next.first()) == 0;
    }

    /** "năm 2014 mới có 3,1%, đến năm 2019 tăng lên 5,2%": a level, and without a new subject where it went. */
    private boolean isRisen(Item item, Item next) {
        if (!layout.hasGrowth(next.lead.first(), next.first())
                || item.lead.kind().isArrival()) {
            return false;
        }
        CueHits cues = layout.topics();
        for (int i = cues.from(item.last() + 1), end = cues.from(next.lead.first()); i < end; i++) {
            if (cues.cue(i).use() == Cue.Use.CUE && cues.cue(i).weight() >= 5) {
                return false;
            }
        }
        return true;
    }

    /** "giảm A xuống còn B": A is where it fell from if it is above B, though the letter says it fell by A. */
    private boolean isElided(Item item, Item next) {
        double from = item.quantity.value();
        double to = next.quantity.value();
        boolean near = next.lead.first() - item.last() <= 2;
        boolean before = item.lead.kind() == Lead.Kind.DOWN ? from > to : from < to && from * 2 > to;
        if (near
                && before
                && next.lead.kind() == (item.lead.kind() == Lead.Kind.DOWN ? Lead.Kind.DOWNTO : Lead.Kind.UPTO)) {
            doubts.add(layout.passage.text(
                    layout.tokens.start(item.lead.first()), next.quantity.span().end()));
            return true;
        }
        return false;
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
        if (aside && sameUnit(before, item) && isOfThePast(bracket, item.first())) {
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
        return second && sameUnit(before, item) && isOfThePast(before.last(), item.first()) ? before.of : null;
    }

    /** "đạt 1,1 triệu lượt, tăng 90% so với tháng trước (570 nghìn lượt)": the level whose base fills the bracket. */
    private @Nullable Item compared(int at, int bracket) {
        Item item = items.get(at);
        Item before = items.get(at - 1);
        if (!isBase(layout.clauseStart(bracket, before.last() + 1), bracket)) {
            return null;
        }
        if (sameUnit(before, item)) {
            return before;
        }
        boolean changed = at > 1
                && before.lead.kind().isChange()
                && items.get(at - 2).sentence() == item.sentence()
                && sameUnit(items.get(at - 2), item);
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
                && sameUnit(before, item)
                && layout.semicolons(before.last(), item.first()) == 0;
        int end = layout.clauseEnd(item.last() + 1, Math.min(item.reach, item.last() + 1 + CLOSE));
        return right && isOfThePast(item.last(), end) ? before : null;
    }

    /** "Năm ngoái chỉ 40.000 đồng/kg": the level of the same unit that is told of today. */
    private @Nullable Item past(int at) {
        Item item = items.get(at);
        if (item.isRelative() || !isPast(item) || item.tail.kind() != Tail.Kind.NONE) {
            return null;
        }
        for (int i = at + 1; i < items.size() && items.get(i).sentence() <= item.sentence() + 1; i++) {
            Item next = items.get(i);
            if (next.first() - item.last() > 2 * FAR) {
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
                    && sameUnit(item, before)
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
        int first = marks.from(Math.max(item.first() - 2 * FAR, layout.passage.sentenceStart(item.sentence())));
        for (int i = marks.from(item.first()) - 1; i >= first; i--) {
            if (layout.semicolons(marks.get(i).last(), item.first()) > 0) {
                return false;
            }
            if (isCompared(marks.get(i))) {
                continue;
            }
            if (marks.get(i).is(Mark.PRESENT)) {
                return false;
            }
            if (marks.get(i).is(Mark.PAST)) {
                return true;
            }
        }
        return false;
    }

    /** "so với cùng kỳ năm trước": what a change is measured against, not the time of a number. */
    private boolean isCompared(MarkHit hit) {
        return layout.words.versus.holds(layout.tokens, hit.first() - 1);
    }

    static boolean sameUnit(Item one, Item other) {
        String first = one.unit();
        String second = other.unit();
        if (first.equals(second)) {
            return one.quantity.has(Quantity.Hint.MULTIPLE) == other.quantity.has(Quantity.Hint.MULTIPLE);
        }
        return first.startsWith("VND") && second.startsWith("VND")
                || first.startsWith("USD") && second.startsWith("USD");
    }
}
