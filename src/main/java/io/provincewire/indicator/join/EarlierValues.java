package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Cue;
import io.provincewire.indicator.catalogue.CueHits;
import io.provincewire.indicator.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds earlier values, itself those that a level rose or fell from: "tăng từ 3 lên 5", the elided "giảm 40,7% xuống còn 35,6%". */
final class EarlierValues {
    /** Tokens between an earlier value and its level at most. */
    static final int FAR = 40;
    /** How far behind a change the level that it led to may be told anew. */
    private static final int SOON = 10;

    private final Layout layout;
    private final List<Item> items;
    private final List<String> doubts;
    private final BasesAside asides;
    private final PastValues pasts;

    EarlierValues(Layout layout, List<Item> items, List<String> doubts) {
        this.layout = layout;
        this.items = items;
        this.doubts = doubts;
        asides = new BasesAside(layout, items);
        pasts = new PastValues(layout, items);
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
        Item aside = asides.levelOf(at);
        return aside != null ? aside : pasts.levelOf(at);
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
