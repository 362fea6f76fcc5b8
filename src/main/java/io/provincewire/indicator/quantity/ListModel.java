package io.provincewire.indicator.quantity;

import static io.provincewire.indicator.quantity.QuantityWords.is;

import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the figure that a number without a unit goes on with, as a member of the same list. */
final class ListModel {
    /** How many words may name the member of a list. */
    private static final int LONGEST_LABEL = 10;

    private static final int LONGEST_ENDING = 9;

    private final QuantityWords words;
    private final EllipsisWords own;

    ListModel(QuantityWords words, EllipsisWords own) {
        this.words = words;
        this.own = own;
    }

    /** The figure that {@code numeral} goes on with, or null where something else than the name of a member stands between. */
    @Nullable
    Quantity model(Spot spot, Numeral numeral, List<NumberReading> before) {
        Tokens tokens = spot.tokens();
        int first = numeral.first();
        for (int i = before.size() - 1; i >= 0; i--) {
            NumberReading reading = before.get(i);
            if (first - reading.lastToken() > Ellipsis.LONGEST_LIST) {
                return null;
            }
            if (!(reading instanceof Quantity quantity)) {
                continue;
            }
            if (quantity.unit().equals("%")
                    || quantity.unit().equals("pp")
                    || quantity.unit().equals("times")
                    || quantity.has(Quantity.Hint.FRACTION)
                    || quantity.has(Quantity.Hint.RANK)) {
                continue;
            }
            boolean same = quantity.sentence() == spot.sentence();
            boolean goesOn = same
                    ? isMember(tokens, quantity.lastToken() + 1, first, quantity.unit())
                    : quantity.sentence() == spot.sentence() - 1 && isNextSentence(spot, first, quantity.unit());
            return goesOn ? quantity : null;
        }
        return null;
    }

    /** Whether what stands from {@code from} to the number at {@code first} ends with a separator and a member's name. */
    private boolean isMember(Tokens tokens, int from, int first, String unit) {
        int at = first - 1;
        int label = 0;
        if (is(tokens, at, words.marks.open)) {
            // Đô Lương (1.544): the name stands before the parenthesis.
            at--;
            label++;
        }
        while (at >= from && tokens.isWord(at) && tokens.id(at) != words.marks.and && !endsParts(tokens, at)) {
            if (++label > LONGEST_LABEL) {
                return false;
            }
            at--;
        }
        boolean hyphen = at > from && tokens.id(at) == words.marks.hyphen;
        return at >= from && label > 0 && !hyphen && !tokens.isNumber(at) && !countsElse(tokens, at + 1, first, unit);
    }

    /** Whether trong khi or the like ends at token {@code at}. */
    private boolean endsParts(Tokens tokens, int at) {
        Phrases.Match<String> parts = at > 0 ? own.parts.longest(tokens, at - 1) : null;
        return parts != null && parts.tokens() == 2;
    }

    /** Trong đó tiểu học 66.300; dẫn đầu với 48; Toàn tỉnh: 3.006. */
    private boolean isNextSentence(Spot spot, int first, String unit) {
        Tokens tokens = spot.tokens();
        Phrases.Match<String> parts = own.parts.longest(tokens, spot.start());
        if (parts != null && spot.start() + parts.tokens() < first) {
            int from = spot.start() + parts.tokens();
            for (int i = from; i < first; i++) {
                if (!tokens.isWord(i)) {
                    return false;
                }
            }
            return first - from <= LONGEST_LABEL && !countsElse(tokens, from, first, unit);
        }
        return own.endsWith.holds(tokens, first - 1)
                && first - spot.start() <= LONGEST_ENDING
                && !countsElse(tokens, spot.start(), first, unit);
    }

    /** Whether the name of a member is a counted noun of another unit; the type of a place is none. */
    private boolean countsElse(Tokens tokens, int from, int first, String unit) {
        for (int i = from; i < first; i++) {
            Phrases.Match<String> noun = words.nouns.longest(tokens, i);
            if (noun != null
                    && !noun.value().equals(unit)
                    && !noun.value().equals("count")
                    && !words.counting.holds(tokens, i - 1)
                    && !(i + noun.tokens() < first && tokens.isCapital(i + noun.tokens()))) {
                return true;
            }
        }
        return false;
    }
}
