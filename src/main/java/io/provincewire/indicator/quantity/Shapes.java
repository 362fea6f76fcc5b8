package io.provincewire.indicator.quantity;

import static io.provincewire.indicator.quantity.QuantityWords.is;

import io.provincewire.indicator.quantity.NotQuantity.Reason;
import io.provincewire.indicator.quantity.Numeral.Form;
import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import io.provincewire.text.Tokens.Casing;
import org.jspecify.annotations.Nullable;

/** Numbers whose very shape says that they are no quantities: U20, 10h30, 5/7/2025, 07/2021/NĐ-CP, 0912345678. */
final class Shapes {
    private static final int SHORTEST_PHONE = 8;
    private static final int SHORTEST_PHONE_WITH_ZERO = 5;
    private static final int LONGEST_LIST = 99;
    private static final int LATEST_NETWORK = 6;

    private final QuantityWords words;
    private final Plates plates;

    Shapes(QuantityWords words) {
        this.words = words;
        plates = new Plates(words);
    }

    /** What {@code numeral} is by its shape, or null; {@code start} and {@code end} are its sentence's tokens. */
    @Nullable
    NotQuantity read(Passage passage, Numeral numeral, int start, int end) {
        Tokens tokens = passage.tokens();
        if (isNamePart(tokens, numeral)) {
            return reading(tokens, numeral.first(), gluedEnd(tokens, numeral.last(), end), Reason.NAME);
        }
        NotQuantity plate = plates.read(passage, numeral, end);
        if (plate != null) {
            return plate;
        }
        if (isNetwork(tokens, numeral)) {
            return reading(tokens, numeral.first(), numeral.last() + 1, Reason.NAME);
        }
        if (numeral.form() == Form.DATE) {
            return reading(tokens, numeral.first(), numeral.last(), Reason.DATE);
        }
        if (numeral.form() == Form.CODE || isPhone(tokens, numeral)) {
            return reading(
                    tokens, numeral.first(), numeral.last(), isPhone(tokens, numeral) ? Reason.PHONE : Reason.TOO_LONG);
        }
        if (isDottedDay(tokens, numeral, start)) {
            return reading(tokens, numeral.first(), numeral.last(), Reason.DATE);
        }
        if (numeral.first() == start && isListNumber(tokens, numeral, end)) {
            return reading(tokens, numeral.first(), numeral.last(), Reason.LIST_NUMBER);
        }
        if (numeral.form() != Form.PLAIN) {
            return null;
        }
        NotQuantity time = time(passage, numeral, end);
        return time != null ? time : compound(passage, numeral, start, end);
    }

    static NotQuantity reading(Tokens tokens, int first, int last, Reason reason) {
        return new NotQuantity(
                new io.provincewire.text.Span(tokens.start(first), tokens.end(last)), first, last, reason);
    }

    /** Glued to letters before it, or by a hyphen: U20, COVID-19. */
    private boolean isNamePart(Tokens tokens, Numeral numeral) {
        int before = numeral.first() - 1;
        if (!tokens.isGlued(numeral.first())) {
            return false;
        }
        return tokens.isWord(before)
                || tokens.id(before) == words.marks.hyphen && tokens.isGlued(before) && tokens.isWord(before - 1);
    }

    /** 4G, 5G: a large letter, no grams. */
    private boolean isNetwork(Tokens tokens, Numeral numeral) {
        int next = numeral.last() + 1;
        return numeral.form() == Form.PLAIN
                && numeral.mantissa() <= LATEST_NETWORK
                && is(tokens, next, words.marks.network)
                && tokens.isGlued(next)
                && tokens.isCapital(next);
    }

    private static int gluedEnd(Tokens tokens, int last, int end) {
        int i = last;
        while (i + 1 < end && tokens.isGlued(i + 1) && (tokens.isWord(i + 1) || tokens.isNumber(i + 1))) {
            i++;
        }
        return i;
    }

    private static boolean isPhone(Tokens tokens, Numeral numeral) {
        int digits = tokens.end(numeral.last()) - tokens.start(numeral.first());
        boolean plain = numeral.first() == numeral.last();
        return plain && digits >= (numeral.leadingZero() ? SHORTEST_PHONE_WITH_ZERO : SHORTEST_PHONE)
                || numeral.form() == Form.CODE && numeral.leadingZero();
    }

    private boolean isListNumber(Tokens tokens, Numeral numeral, int end) {
        int next = numeral.last() + 1;
        return numeral.form() == Form.PLAIN
                && numeral.mantissa() <= LONGEST_LIST
                && (is(tokens, next, words.marks.dot) || is(tokens, next, words.marks.close))
                && (next + 1 >= end || !tokens.isNumber(next + 1));
    }

    /** 10h30, 16:10, 16 giờ 30. */
    private @Nullable NotQuantity time(Passage passage, Numeral numeral, int end) {
        Tokens tokens = passage.tokens();
        int next = numeral.last() + 1;
        if (numeral.mantissa() > 24 || next >= end) {
            return null;
        }
        boolean minutes = next + 1 < end && tokens.isNumber(next + 1);
        boolean glued = tokens.isGlued(next);
        if (glued && minutes && tokens.isGlued(next + 1) && tokens.id(next) == words.marks.colon) {
            return reading(tokens, numeral.first(), next + 1, Reason.TIME);
        }
        if (!words.clock.holds(tokens, next)) {
            return null;
        }
        char clock = passage.folded()[tokens.start(next)];
        boolean letter = tokens.end(next) - tokens.start(next) == 1;
        if (letter && glued && (clock == 'h' || minutes && tokens.isGlued(next + 1))) {
            return reading(tokens, numeral.first(), minutes && tokens.isGlued(next + 1) ? next + 1 : next, Reason.TIME);
        }
        if (!letter && minutes && !QuantityWords.has(words.nouns, tokens, next + 2)) {
            return reading(tokens, numeral.first(), next + 1, Reason.TIME);
        }
        return null;
    }

    /** Numbers joined by slashes and hyphens that can only be dates and documents. */
    private @Nullable NotQuantity compound(Passage passage, Numeral numeral, int start, int end) {
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
            return reading(tokens, numeral.first(), year == null ? second.last() : year.last(), Reason.DATE);
        }
        return pair(passage, numeral, second, slash, end);
    }

    /** ngày 29.9: a dot between day and month. */
    private boolean isDottedDay(Tokens tokens, Numeral numeral, int start) {
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
        return reading(tokens, numeral.first(), last, Reason.NAME);
    }

    private @Nullable NotQuantity pair(Passage passage, Numeral numeral, Numeral second, boolean slash, int end) {
        Tokens tokens = passage.tokens();
        int next = second.last() + 1;
        boolean slashNext = is(tokens, next, words.marks.slash) && next + 1 < end;
        boolean hyphenNext = is(tokens, next, words.marks.hyphen) && next + 1 < end;
        if (slash && slashNext && tokens.isWord(next + 1) && tokens.isCapital(next + 1) && tokens.isGlued(next + 1)) {
            NotQuantity document = document(tokens, second, next, true, end);
            return reading(tokens, numeral.first(), document == null ? next + 1 : document.lastToken(), Reason.NAME);
        }
        if ((slash ? slashNext : hyphenNext)
                && tokens.isNumber(next + 1)
                && numeral.mantissa() <= 31
                && second.mantissa() <= 12) {
            return reading(tokens, numeral.first(), next + 1, Reason.DATE);
        }
        if (!slash && slashNext && tokens.isNumber(next + 1) && isDayOfMonth(passage, second, next + 1, end)) {
            return reading(tokens, numeral.first(), next + 1, Reason.DATE);
        }
        boolean years = numeral.looksLikeYear() && second.looksLikeYear();
        if (second.looksLikeYear() && numeral.mantissa() <= 12 || years) {
            return reading(tokens, numeral.first(), second.last(), Reason.DATE);
        }
        return slash && second.looksLikeYear() ? reading(tokens, numeral.first(), second.last(), Reason.NAME) : null;
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
