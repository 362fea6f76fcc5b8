package io.provincewire.indicator.quantity;

import static io.provincewire.indicator.quantity.QuantityWords.is;

import io.provincewire.indicator.quantity.NotQuantity.Reason;
import io.provincewire.indicator.quantity.Numeral.Form;
import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import io.provincewire.text.Tokens.Casing;
import org.jspecify.annotations.Nullable;

/** Numbers joined by slashes, hyphens and dots that can only be dates and documents: 5/7/2025, 16 - 17/9, 110/CV. */
final class JoinedNumbers {
    private final QuantityWords words;

    JoinedNumbers(QuantityWords words) {
        this.words = words;
    }

    /** What {@code numeral} and those joined to it are, or null where it stands alone or may measure something. */
    @Nullable
    NotQuantity read(Passage passage, Numeral numeral, int start, int end) {
        Tokens tokens = passage.tokens();
        int sign = numeral.last() + 1;
        if (sign + 1 >= end) {
            return null;
        }
        boolean slash = tokens.id(sign) == words.marks.slash;
        boolean hyphen = tokens.id(sign) == words.marks.hyphen;
        if (!slash && !hyphen) {
            return null;
        }
        if (tokens.isWord(sign + 1)) {
            return document(tokens, numeral, sign, slash, end);
        }
        if (!tokens.isNumber(sign + 1)) {
            return null;
        }
        Numeral second = Numerals.at(passage, sign + 1);
        if (second.form() != Form.PLAIN) {
            return null;
        }
        if (hyphen && isDay(tokens, numeral, start) && second.mantissa() <= 12 && !isCounted(tokens, second, end)) {
            Numeral year = yearBehind(passage, second, end);
            return Shapes.reading(tokens, numeral.first(), year == null ? second.last() : year.last(), Reason.DATE);
        }
        return pair(passage, numeral, second, slash, end);
    }

    /** ngày 29.9: a dot between day and month. */
    boolean isDottedDay(Tokens tokens, Numeral numeral, int start) {
        if (numeral.form() != Form.DECIMAL
                || numeral.last() != numeral.first() + 2
                || tokens.id(numeral.first() + 1) != words.marks.dot) {
            return false;
        }
        long month = numeral.mantissa() % (numeral.decimals() == 1 ? 10 : 100);
        return numeral.decimals() <= 2 && month >= 1 && month <= 12 && isDay(tokens, numeral, start);
    }

    /** Whether a word for a day stands before it. */
    private boolean isDay(Tokens tokens, Numeral numeral, int start) {
        int left = numeral.first() - 1;
        return left >= start
                && words.strictDay.holds(tokens, left)
                && tokens.id(left) != words.marks.month
                && numeral.value() < 32
                && !words.counting.holds(tokens, left - 1);
    }

    private boolean isCounted(Tokens tokens, Numeral second, int end) {
        int next = second.last() + 1;
        return next < end
                && (QuantityWords.has(words.measures, tokens, next) || QuantityWords.has(words.scales, tokens, next));
    }

    /** The year of 17-5-2017, or null. */
    private @Nullable Numeral yearBehind(Passage passage, Numeral month, int end) {
        Tokens tokens = passage.tokens();
        int sign = month.last() + 1;
        if (sign + 1 >= end || tokens.id(sign) != words.marks.hyphen || !tokens.isNumber(sign + 1)) {
            return null;
        }
        Numeral year = Numerals.at(passage, sign + 1);
        return year.looksLikeYear() ? year : null;
    }

    /** 110/CV, 01 - QĐ/TU. */
    private @Nullable NotQuantity document(Tokens tokens, Numeral numeral, int sign, boolean slash, int end) {
        int word = sign + 1;
        boolean upper = tokens.casing(word) == Casing.UPPER && !QuantityWords.has(words.measures, tokens, word);
        boolean slashed = slash && tokens.isGlued(word) || is(tokens, word + 1, words.marks.slash);
        if (!upper || !slashed) {
            return null;
        }
        int last = word;
        while (last + 2 < end
                && (tokens.id(last + 1) == words.marks.hyphen || tokens.id(last + 1) == words.marks.slash)
                && tokens.isWord(last + 2)) {
            last += 2;
        }
        return Shapes.reading(tokens, numeral.first(), last, Reason.NAME);
    }

    private @Nullable NotQuantity pair(Passage passage, Numeral numeral, Numeral second, boolean slash, int end) {
        Tokens tokens = passage.tokens();
        int next = second.last() + 1;
        boolean slashNext = is(tokens, next, words.marks.slash) && next + 1 < end;
        boolean hyphenNext = is(tokens, next, words.marks.hyphen) && next + 1 < end;
        if (slash && slashNext && tokens.isWord(next + 1) && tokens.isCapital(next + 1) && tokens.isGlued(next + 1)) {
            NotQuantity document = document(tokens, second, next, true, end);
            return Shapes.reading(
                    tokens, numeral.first(), document == null ? next + 1 : document.lastToken(), Reason.NAME);
        }
        if ((slash ? slashNext : hyphenNext)
                && tokens.isNumber(next + 1)
                && numeral.mantissa() <= 31
                && second.mantissa() <= 12) {
            return Shapes.reading(tokens, numeral.first(), next + 1, Reason.DATE);
        }
        if (!slash && slashNext && tokens.isNumber(next + 1) && isDayOfMonth(passage, second, next + 1, end)) {
            return Shapes.reading(tokens, numeral.first(), next + 1, Reason.DATE);
        }
        boolean years = numeral.looksLikeYear() && second.looksLikeYear();
        if (second.looksLikeYear() && numeral.mantissa() <= 12 || years) {
            return Shapes.reading(tokens, numeral.first(), second.last(), Reason.DATE);
        }
        return slash && second.looksLikeYear()
                ? Shapes.reading(tokens, numeral.first(), second.last(), Reason.NAME)
                : null;
    }

    /** The second part of 16 - 17/9, with no counted noun behind it. */
    private boolean isDayOfMonth(Passage passage, Numeral day, int month, int end) {
        Numeral numeral = Numerals.at(passage, month);
        return day.mantissa() <= 31
                && numeral.form() == Form.PLAIN
                && numeral.mantissa() <= 12
                && (month + 1 >= end || !QuantityWords.has(words.nouns, passage.tokens(), month + 1));
    }
}
