package io.provincewire.indicator.join;

import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the figures of one family, person or firm from those of a place. The nearest word before the number decides:
 * "gia đình anh", "bà Hạnh", "công ty X" against "toàn xã", "người dân"; a person who speaks for a body is none.
 */
final class Owners {
    private static final int TITLE_REACH = 14;
    private static final int SENTENCES = 2;
    /** How many tokens back the owner is looked for in a sentence. */
    private static final int FAR = 150;

    private static final int ADDRESS_REACH = 20;

    /** What one family or firm can have. A share of communes or a number of projects it cannot. */
    private static final Set<String> OWNABLE = Set.of(
            "VND",
            "USD",
            "ha",
            "m2",
            "t",
            "kg",
            "t/ha",
            "head",
            "visit",
            "person",
            "kWh",
            "VND/person/year",
            "VND/person/month",
            "household",
            "house");

    private final Layout layout;

    Owners(Layout layout) {
        this.layout = layout;
    }

    /** The word by which {@code item} is the figure of one family, person or firm, or null. */
    @Nullable
    MarkHit ofOne(Item item) {
        if (!OWNABLE.contains(item.unit())) {
            return null;
        }
        int sentence = item.sentence();
        int start = layout.passage.sentenceStart(sentence);
        MarkHit found = last(Math.max(start, item.first() - FAR), item.first(), true);
        if (found == null) {
            found = ownBehind(item);
        }
        for (int back = 1; found == null && back <= SENTENCES && sentence - back >= 0; back++) {
            if (layout.passage.startsParagraph(sentence - back + 1) && !isQuoted(sentence)) {
                break;
            }
            int end = layout.passage.sentenceEnd(sentence - back);
            found = last(Math.max(end - FAR, layout.passage.sentenceStart(sentence - back)), end, false);
        }
        return found == null || found.is(Mark.COMMUNITY) && !isOne(found) ? null : found;
    }

    /** Whether the figure is for one of many: mỗi hộ, đồng/ha. */
    boolean isOfEach(Item item) {
        if (item.quantity.has(Quantity.Hint.PER_HECTARE) && !item.unit().equals("t/ha")) {
            return true;
        }
        int start = layout.clauseStart(item.first(), layout.passage.sentenceStart(item.sentence()));
        return layout.has(Mark.EACH, start, item.first());
    }

    private @Nullable MarkHit ownBehind(Item item) {
        int end = layout.clauseEnd(item.last() + 1, item.reach);
        MarkHits marks = layout.marks;
        for (int i = marks.from(item.last() + 1), last = marks.from(end); i < last; i++) {
            MarkHit hit = marks.get(i);
            if (isOne(hit) && !hit.is(Mark.EACH)) {
                return hit;
            }
        }
        return null;
    }

    /** In reported speech the family or person named a paragraph before still speaks. */
    private boolean isQuoted(int sentence) {
        char first = layout.passage.folded()[layout.tokens.start(layout.passage.sentenceStart(sentence))];
        return first == '"';
    }

    /** The last word of either kind from token {@code from} to {@code to}, or null. */
    private @Nullable MarkHit last(int from, int to, boolean pronouns) {
        MarkHits marks = layout.marks;
        int first = marks.from(from);
        for (int i = marks.from(to) - 1; i >= first; i--) {
            MarkHit hit = marks.get(i);
            if (hit.last() >= to) {
                continue;
            }
            if (isOne(hit) || hit.is(Mark.PERSON) && isPrivatePerson(hit, pronouns)) {
                return hit;
            }
            if (hit.is(Mark.COMMUNITY) && !isOfOffice(hit) && !isAddress(first, i, pronouns)) {
                return hit;
            }
        }
        return null;
    }

    /** "Chị Lành, xã Tân Phú, huyện Châu Thành, trồng gần 2 ha": where a person lives. */
    private boolean isAddress(int first, int at, boolean pronouns) {
        MarkHits marks = layout.marks;
        MarkHit hit = marks.get(at);
        if (hit.last() - hit.first() > 1 || !(isNamed(hit) || hit.is(Mark.PERSON) || isAt(hit))) {
            return false;
        }
        for (int i = at - 1; i >= first && hit.first() - marks.get(i).last() <= ADDRESS_REACH; i--) {
            MarkHit before = marks.get(i);
            if (before.is(Mark.PRIVATE) || before.is(Mark.PERSON) && isPrivatePerson(before, pronouns)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(MarkHit hit) {
        return hit.first() > 0 && layout.words.ats.holds(layout.tokens, hit.first() - 1);
    }

    /** Whether {@code owner} is a firm and no family or person. */
    static boolean isFirm(MarkHit owner) {
        return owner.is(Mark.FIRM) || owner.is(Mark.BRAND);
    }

    private boolean isOne(MarkHit hit) {
        return hit.is(Mark.PRIVATE) || hit.is(Mark.BRAND) || hit.is(Mark.FIRM) && isNamed(hit);
    }

    /** "Chủ tịch UBND xã": the place of an office says nothing of the figure. */
    private boolean isOfOffice(MarkHit hit) {
        return layout.has(Mark.OFFICIAL, Math.max(0, hit.first() - 4), hit.first());
    }

    private boolean isNamed(MarkHit hit) {
        int next = hit.last() + 1;
        return next < layout.tokens.count() && layout.tokens.isCapital(next);
    }

    private boolean isPrivatePerson(MarkHit hit, boolean pronouns) {
        boolean named = isNamed(hit);
        if (!named && !(pronouns && isPronoun(hit))) {
            return false;
        }
        int end = Math.min(layout.tokens.count(), hit.last() + TITLE_REACH);
        MarkHits marks = layout.marks;
        for (int i = marks.from(hit.first() - 5), last = marks.from(end); i < last; i++) {
            MarkHit near = marks.get(i);
            if (near.is(Mark.OFFICIAL) || near.is(Mark.THEO) && near.first() < hit.first()) {
                return false;
            }
        }
        return true;
    }

    /** "ông đành phải trồng": a lone pronoun of lower case in a text that told of the person before. */
    private boolean isPronoun(MarkHit hit) {
        return layout.tokens.casing(hit.first()) == Tokens.Casing.LOWER
                && hit.first() == hit.last()
                && hit.marks().isOne()
                && (hit.first() == 0 || !layout.tokens.isNumber(hit.first() - 1));
    }
}
