package io.provincewire.indicator.quantity;

import static io.provincewire.indicator.quantity.QuantityWords.is;

import io.provincewire.indicator.quantity.NotQuantity.Reason;
import io.provincewire.indicator.quantity.Numeral.Form;
import io.provincewire.text.Passage;
import io.provincewire.text.Span;
import io.provincewire.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Numbers whose very shape says that they are no quantities: U20, 10h30, 5/7/2025, 07/2021/NĐ-CP, 0912345678. */
final class Shapes {
    private static final int SHORTEST_PHONE = 8;
    private static final int SHORTEST_PHONE_WITH_ZERO = 5;
    private static final int LONGEST_LIST = 99;
    private static final int LATEST_NETWORK = 6;

    private final QuantityWords words;
    private final Plates plates;
    private final JoinedNumbers joined;

    Shapes(QuantityWords words) {
        this.words = words;
        plates = new Plates(words);
        joined = new JoinedNumbers(words);
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
        if (joined.isDottedDay(tokens, numeral, start)) {
            return reading(tokens, numeral.first(), numeral.last(), Reason.DATE);
        }
        if (numeral.first() == start && isListNumber(tokens, numeral, end)) {
            return reading(tokens, numeral.first(), numeral.last(), Reason.LIST_NUMBER);
        }
        if (numeral.form() != Form.PLAIN) {
            return null;
        }
        NotQuantity time = time(passage, numeral, end);
        return time != null ? time : joined.read(passage, numeral, start, end);
    }

    static NotQuantity reading(Tokens tokens, int first, int last, Reason reason) {
        return new NotQuantity(new Span(tokens.start(first), tokens.end(last)), first, last, reason);
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
}
