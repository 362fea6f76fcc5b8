package io.provincewire.indicator.join;

import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Tokens;
import java.util.Set;

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

    /** What stands for no word. */
    static final int NONE = -1;

    private final Layout layout;
    private final MarkHits marks;

    Owners(Layout layout) {
        this.layout = layout;
        this.marks = layout.marks;
    }

    /** The word by which {@code item} is the figure of one family, person or firm, by its place among the marks, or NONE. */
    int ofOne(Item item) {
        if (!OWNABLE.contains(item.unit())) {
            return NONE;
        }
        int sentence = item.sentence();
        int start = layout.passage.sentenceStart(sentence);
        int found = last(Math.max(start, item.first() - FAR), item.first(), true);
        if (found == NONE) {
            found = ownBehind(item);
        }
        for (int back = 1; found == NONE && back <= SENTENCES && sentence - back >= 0; back++) {
            if (layout.passage.startsParagraph(sentence - back + 1) && !isQuoted(sentence)) {
                break;
            }
            int end = layout.passage.sentenceEnd(sentence - back);
            found = last(Math.max(end - FAR, layout.passage.sentenceStart(sentence - back)), end, false);
        }
        return found == NONE || marks.is(found, Mark.COMMUNITY) && !isOne(found) ? NONE : found;
    }

    /** Whether the figure is for one of many: mỗi hộ, đồng/ha. */
    boolean isOfEach(Item item) {
        if (item.quantity.has(Quantity.Hint.PER_HECTARE) && !item.unit().equals("t/ha")) {
            return true;
        }
        int start = layout.clauseStart(item.first(), layout.passage.sentenceStart(item.sentence()));
        return layout.has(Mark.EACH, start, item.first());
    }

    private int ownBehind(Item item) {
        int end = layout.clauseEnd(item.last() + 1, item.reach);
        for (int i = marks.from(item.last() + 1), last = marks.from(end); i < last; i++) {
            if (isOne(i) && !marks.is(i, Mark.EACH)) {
                return i;
            }
        }
        return NONE;
    }

    /** In reported speech the family or person named a paragraph before still speaks. */
    private boolean isQuoted(int sentence) {
        char first = layout.passage.folded()[layout.tokens.start(layout.passage.sentenceStart(sentence))];
        return first == '"';
    }

    /** The last word of either kind from token {@code from} to {@code to}, or NONE. */
    private int last(int from, int to, boolean pronouns) {
        int first = marks.from(from);
        for (int i = marks.from(to) - 1; i >= first; i--) {
            if (marks.last(i) >= to) {
                continue;
            }
            if (isOne(i) || marks.is(i, Mark.PERSON) && isPrivatePerson(i, pronouns)) {
                return i;
            }
            if (marks.is(i, Mark.COMMUNITY) && !isOfOffice(i) && !isAddress(first, i, pronouns)) {
                return i;
            }
        }
        return NONE;
    }

    /** "Chị Lành, xã Tân Phú, huyện Châu Thành, trồng gần 2 ha": where a person lives. */
    private boolean isAddress(int first, int at, boolean pronouns) {
        if (marks.last(at) - marks.first(at) > 1 || !(isNamed(at) || marks.is(at, Mark.PERSON) || isAt(at))) {
            return false;
        }
        for (int i = at - 1; i >= first && marks.first(at) - marks.last(i) <= ADDRESS_REACH; i--) {
            if (marks.is(i, Mark.PRIVATE) || marks.is(i, Mark.PERSON) && isPrivatePerson(i, pronouns)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int hit) {
        return marks.first(hit) > 0 && layout.words.ats.holds(layout.tokens, marks.first(hit) - 1);
    }

    /** Whether {@code owner} is a firm and no family or person. */
    boolean isFirm(int owner) {
        return marks.is(owner, Mark.FIRM) || marks.is(owner, Mark.BRAND);
    }

    private boolean isOne(int hit) {
        return marks.is(hit, Mark.PRIVATE) || marks.is(hit, Mark.BRAND) || marks.is(hit, Mark.FIRM) && isNamed(hit);
    }

    /** "Chủ tịch UBND xã": the place of an office says nothing of the figure. */
    private boolean isOfOffice(int hit) {
        return layout.has(Mark.OFFICIAL, Math.max(0, marks.first(hit) - 4), marks.first(hit));
    }

    private boolean isNamed(int hit) {
        int next = marks.last(hit) + 1;
        return next < layout.tokens.count() && layout.tokens.isCapital(next);
    }

    private boolean isPrivatePerson(int hit, boolean pronouns) {
        boolean named = isNamed(hit);
        if (!named && !(pronouns && isPronoun(hit))) {
            return false;
        }
        int end = Math.min(layout.tokens.count(), marks.last(hit) + TITLE_REACH);
        for (int i = marks.from(marks.first(hit) - 5), last = marks.from(end); i < last; i++) {
            if (marks.is(i, Mark.OFFICIAL) || marks.is(i, Mark.THEO) && marks.first(i) < marks.first(hit)) {
                return false;
            }
        }
        return true;
    }

    /** "ông đành phải trồng": a lone pronoun of lower case in a text that told of the person before. */
    private boolean isPronoun(int hit) {
        return layout.tokens.casing(marks.first(hit)) == Tokens.Casing.LOWER
                && marks.first(hit) == marks.last(hit)
                && marks.isOne(hit)
                && (marks.first(hit) == 0 || !layout.tokens.isNumber(marks.first(hit) - 1));
    }
}
