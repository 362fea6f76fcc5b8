package io.provincewire.indicator.join;

import io.provincewire.indicator.quantity.Quantity;

/**
 * Tells the figures of one family, person or firm from those of a place. The nearest word before the number decides:
 * "gia đình anh", "bà Hạnh", "công ty X" against "toàn xã", "người dân"; a person who speaks for a body is none.
 */
final class Owners {
    private static final int TITLE_REACH = 14;
    private static final int SENTENCES = 2;

    private final Layout layout;

    Owners(Layout layout) {
        this.layout = layout;
    }

    /** Whether {@code item} is the figure of one family, person or firm, or for one of many (mỗi hộ). */
    boolean isOfOne(Item item) {
        if (item.quantity.has(Quantity.Hint.PER_HECTARE) && !item.unit().equals("t/ha")) {
            return true;
        }
        int sentence = item.sentence();
        int verdict = verdict(layout.passage.sentenceStart(sentence), item.first());
        if (verdict == 0) {
            verdict = verdict(item.last() + 1, layout.clauseEnd(item.last() + 1, item.reach)) > 0 ? 1 : 0;
        }
        for (int back = 1; verdict == 0 && back <= SENTENCES && sentence - back >= 0; back++) {
            int start = layout.passage.sentenceStart(sentence - back);
            verdict = verdict(start, layout.passage.sentenceEnd(sentence - back));
        }
        return verdict > 0;
    }

    /** 1 where the last word of either kind from token {@code from} to {@code to} is of one, -1 of a place, 0 neither. */
    private int verdict(int from, int to) {
        var marks = layout.marks(from, to);
        for (int i = marks.size() - 1; i >= 0; i--) {
            MarkHit hit = marks.get(i);
            if (hit.last() >= to) {
                continue;
            }
            if (hit.is(Mark.EACH) || hit.is(Mark.PRIVATE) || hit.is(Mark.FIRM) && isNamed(hit)) {
                return 1;
            }
            if (hit.is(Mark.COMMUNITY) && !isOfOffice(hit)) {
                return -1;
            }
            if (hit.is(Mark.PERSON) && isPrivatePerson(hit)) {
                return 1;
            }
        }
        return 0;
    }

    /** "Chủ tịch UBND xã": the place of an office says nothing of the figure. */
    private boolean isOfOffice(MarkHit hit) {
        for (MarkHit before : layout.marks(Math.max(0, hit.first() - 4), hit.first())) {
            if (before.is(Mark.OFFICIAL)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamed(MarkHit hit) {
        int next = hit.last() + 1;
        return next < layout.tokens.count() && layout.tokens.isCapital(next);
    }

    private boolean isPrivatePerson(MarkHit hit) {
        boolean named = isNamed(hit);
        int end = Math.min(layout.tokens.count(), hit.last() + TITLE_REACH);
        for (MarkHit near : layout.marks(Math.max(0, hit.first() - 3), end)) {
            if (near.is(Mark.OFFICIAL) || near.is(Mark.THEO) && near.first() < hit.first()) {
                return false;
            }
        }
        return named || isPronoun(hit);
    }

    /** "ông đành phải trồng": a lone pronoun of lower case in a text that told of the person before. */
    private boolean isPronoun(MarkHit hit) {
        return layout.tokens.casing(hit.first()) == io.provincewire.text.Tokens.Casing.LOWER
                && hit.first() == hit.last()
                && hit.marks().size() == 1;
    }
}
