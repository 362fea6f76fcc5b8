package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.CueHits;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the level that the words of a change name, where several stand before it in its sentence. */
final class NamedLevels {
    /** Units of which one sentence has no two kinds: what "số vụ tăng 8%" says is of the cases told of before. */
    private static final Set<String> OF_ONE_KIND = Set.of("case", "person");

    /** The weight from which a cue right behind a percentage says what that is of. */
    private static final int NAMED = 7;

    private final Layout layout;
    private final List<Item> items;

    NamedLevels(Layout layout, List<Item> items) {
        this.layout = layout;
        this.items = items;
    }

    /** "389 vụ, làm chết 201 người; so với cùng kỳ số vụ giảm 8%": the level of {@code choice}, or null. */
    @Nullable
    Item before(int at, Choice choice) {
        int lead = items.get(at).lead.first();
        Item counted = counted(at, lead - 2);
        if (counted != null || !choice.isCoded()) {
            return counted;
        }
        Item level = last(at, one -> one.choice.code() == choice.code());
        return level != null && OF_ONE_KIND.contains(level.unit()) ? level : null;
    }

    /** "giảm 2% về lượng và 20% về giá trị", "giảm 6% số vụ, giảm 2% số người chết": the level named behind, or null. */
    @Nullable
    Item behind(int at) {
        Item item = items.get(at);
        int next = item.last() + 1;
        if (next >= item.reach) {
            return null;
        }
        if (layout.words.ofWorth.longest(layout.tokens, next) != null) {
            return last(at, NamedLevels::isMoney);
        }
        if (layout.words.ofAmount.longest(layout.tokens, next) != null) {
            return last(at, level -> level.unit().equals("t"));
        }
        int subject = layout.words.abouts.holds(layout.tokens, next) ? next + 1 : next;
        CueHits cues = layout.topics();
        for (int i = cues.from(subject), end = cues.from(subject + 1); i < end; i++) {
            int code = cues.cue(i).code();
            Item level = last(at, one -> one.choice.code() == code);
            if (code >= 0 && level != null && OF_ONE_KIND.contains(level.unit())) {
                return level;
            }
        }
        return counted(at, subject);
    }

    /** "giảm 30% số hộ nghèo": the code whose cue stands right behind item {@code at} and that no level before has; or -1. */
    int codeBehind(int at) {
        Item item = items.get(at);
        int next = item.last() + 1;
        boolean bare = item.tail.kind() == Tail.Kind.NONE || item.tail.kind() == Tail.Kind.TOTAL;
        if (next >= item.reach || !bare || !item.lead.kind().isChange()) {
            return -1;
        }
        CueHits cues = layout.topics();
        int code = -1;
        int longest = -1;
        for (int i = cues.from(next), end = cues.from(next + 1); i < end; i++) {
            if (cues.cue(i).weight() >= NAMED && cues.last(i) > longest) {
                longest = cues.last(i);
                code = cues.cue(i).code();
            }
        }
        int found = code;
        return code >= 0 && last(at, level -> level.choice.code() == found) == null ? code : -1;
    }

    /** The level that counts what stands behind the word "số" at token {@code number}: "số vụ". */
    private @Nullable Item counted(int at, int number) {
        if (number < 0 || number + 1 >= layout.tokens.count() || !layout.words.counts.holds(layout.tokens, number)) {
            return null;
        }
        String noun = layout.words(number + 1, number + 1);
        return last(
                at,
                level -> level.unit().equals("case") && level.quantity.noun().startsWith(noun));
    }

    private @Nullable Item last(int at, Predicate<Item> named) {
        for (int i = at - 1;
                i >= Math.max(0, at - LevelsBefore.BACK)
                        && items.get(i).sentence() == items.get(at).sentence();
                i--) {
            Item level = items.get(i);
            if (level.isLevel() && !level.isRelative() && named.test(level)) {
                return level;
            }
        }
        return null;
    }

    private static boolean isMoney(Item item) {
        return item.unit().equals("VND") || item.unit().equals("USD");
    }
}
