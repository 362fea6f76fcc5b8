package io.provincewire.indicator.quantity;

import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;

/** Reads the scale behind a number, and the smaller number that goes on with it. */
final class Amounts {
    private final QuantityWords words;

    Amounts(QuantityWords words) {
        this.words = words;
    }

    /** {@code numeral} with what stands behind it up to token {@code end}, exclusive. */
    Amount read(Passage passage, Numeral numeral, int end) {
        Tokens tokens = passage.tokens();
        int scale = scaleLength(tokens, numeral.last() + 1, end);
        if (scale == 0) {
            return new Amount(numeral, 0, 0, numeral.last());
        }
        int power = power(tokens, numeral.last() + 1);
        int last = numeral.last() + scale;
        if (words.half.holds(tokens, last + 1) && last + 1 < end) {
            return new Amount(numeral, power, Decimal.scaled(5, power - 1), last + 1);
        }
        return composite(passage, numeral, power, last, end);
    }

    /** 1 tỷ 850 triệu: a smaller scale goes on right behind. */
    private Amount composite(Passage passage, Numeral numeral, int power, int last, int end) {
        Tokens tokens = passage.tokens();
        if (last + 1 < end && tokens.isNumber(last + 1)) {
            Numeral next = Numerals.at(passage, last + 1);
            int length = scaleLength(tokens, next.last() + 1, end);
            int smaller = length == 0 ? 0 : power(tokens, next.last() + 1);
            if (length > 0 && smaller < power && next.value() < Decimal.scaled(1, power - smaller)) {
                double extra = next.value(smaller, next.decimals());
                return new Amount(numeral, power, extra, next.last() + length);
            }
        }
        return new Amount(numeral, power, 0, last);
    }

    private int scaleLength(Tokens tokens, int at, int end) {
        Phrases.Match<Integer> match = at < end ? words.scales.longest(tokens, at) : null;
        return match == null || match.value() == QuantityWords.NO_SCALE || at + match.tokens() > end
                ? 0
                : match.tokens();
    }

    private int power(Tokens tokens, int at) {
        Phrases.Match<Integer> match = words.scales.longest(tokens, at);
        return match == null ? 0 : match.value();
    }
}
