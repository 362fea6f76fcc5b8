package io.provincewire.indicator.quantity;

import static io.provincewire.indicator.quantity.QuantityWords.is;

import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a list that say once what is counted: "Lệ Thủy 2.130 nhà, Cam Hồng 1.415 và Trường Phú 635". */
final class Lists {
    /** The most words that may stand before the number in its item. */
    private static final int LONGEST_ITEM = 8;

    /** How many times more or less a price of a list may be. */
    private static final double LIKE = 3;

    private final QuantityWords words;

    Lists(QuantityWords words) {
        this.words = words;
    }

    /** The unit of {@code amount}, that of the number before it, or null where it stands in no such list. */
    @Nullable
    Unit unit(Passage passage, Amount amount, Unit unit, int sentence, int end, List<NumberReading> before) {
        if (!unit.isNone() || amount.hasScale() || before.isEmpty()) {
            return null;
        }
        Tokens tokens = passage.tokens();
        Numeral numeral = amount.numeral();
        boolean item = before.get(before.size() - 1) instanceof Quantity previous
                && previous.sentence() == sentence
                && isListed(previous, amount)
                && isItem(tokens, previous.lastToken() + 1, numeral.first())
                && ends(tokens, amount.last() + 1, end);
        return item && !numeral.looksLikeYear()
                ? Unit.none(amount.last()).as(((Quantity) before.get(before.size() - 1)).unit(), 1)
                : null;
    }

    /** Things that are counted, and prices, go on without their unit. */
    private static boolean isListed(Quantity previous, Amount amount) {
        double value = amount.value(amount.numeral().decimals());
        if (previous.unit().startsWith("VND/")) {
            return value * LIKE > previous.value() && value < previous.value() * LIKE;
        }
        boolean counted = previous.unit().length() > 3
                && Character.isLowerCase(previous.unit().charAt(0))
                && !previous.unit().contains("/");
        return counted
                && previous.ofTotal() == null
                && value == Math.rint(value)
                && !previous.unit().equals("times")
                && !previous.unit().equals("point");
    }

    /** A comma or và, and words. */
    private boolean isItem(Tokens tokens, int from, int to) {
        int at = from;
        while (at < to && tokens.isWord(at) && !words.list.holds(tokens, at) && at - from < LONGEST_ITEM) {
            at++;
        }
        if (at >= to || !words.list.holds(tokens, at) && !is(tokens, at, words.marks.semicolon)) {
            return false;
        }
        for (int i = at + 1; i < to; i++) {
            if (!tokens.isWord(i)) {
                return false;
            }
        }
        return to - at > 1 && to - at <= LONGEST_ITEM;
    }

    /** Nothing that is counted stands behind. */
    private boolean ends(Tokens tokens, int next, int end) {
        return next >= end
                || !tokens.isWord(next) && !tokens.isNumber(next) && !is(tokens, next, words.marks.slash)
                || words.list.holds(tokens, next)
                        && !is(tokens, next, words.marks.slash)
                        && !is(tokens, next, words.marks.hyphen);
    }
}
