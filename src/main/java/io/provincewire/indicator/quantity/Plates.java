package io.provincewire.indicator.quantity;

import io.provincewire.indicator.quantity.NotQuantity.Reason;
import io.provincewire.indicator.quantity.Numeral.Form;
import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import io.provincewire.text.Tokens.Casing;
import org.jspecify.annotations.Nullable;

/** Number plates: two digits, one or two large letters, perhaps a digit, then a hyphen or dot and three to five digits. */
final class Plates {
    private static final int LETTERS = 2;

    private final QuantityWords words;

    Plates(QuantityWords words) {
        this.words = words;
    }

    /** The plate that {@code numeral} opens, as in 36R2-37xx, 70 G1-404.86, 51C - 025.53, or null. */
    @Nullable
    NotQuantity read(Passage passage, Numeral numeral, int end) {
        Tokens tokens = passage.tokens();
        int letter = numeral.last() + 1;
        boolean series = numeral.form() == Form.PLAIN
                && length(tokens, numeral.first()) == 2
                && letter + 2 < end
                && tokens.isWord(letter)
                && tokens.isCapital(letter)
                && length(tokens, letter) <= LETTERS
                && (length(tokens, letter) == 1 || tokens.casing(letter) == Casing.UPPER);
        if (!series) {
            return null;
        }
        int sign = letter + 1;
        boolean numbered = tokens.isNumber(sign) && tokens.isGlued(sign) && length(tokens, sign) == 1;
        sign += numbered ? 1 : 0;
        boolean joined = sign + 1 < end
                && (tokens.id(sign) == words.marks.hyphen || tokens.id(sign) == words.marks.dot && tokens.isGlued(sign))
                && tokens.isNumber(sign + 1);
        if (!joined) {
            return null;
        }
        int last = rest(passage, sign + 1, end);
        // 20MW - 35MW is a range.
        boolean measure = !numbered && QuantityWords.has(words.measures, tokens, letter);
        int digits = tokens.end(last) - tokens.start(sign + 1);
        return digits < 3 || measure && !(tokens.isGlued(letter) && digits > 3)
                ? null
                : Shapes.reading(tokens, numeral.first(), last, Reason.NAME);
    }

    /** The last token of the digits from {@code at} on, with what hides some of them: 148.xx. */
    private int rest(Passage passage, int at, int end) {
        Tokens tokens = passage.tokens();
        int last = at;
        while (last + 1 < end && tokens.isGlued(last + 1)) {
            boolean dot = tokens.id(last + 1) == words.marks.dot && last + 2 < end && tokens.isGlued(last + 2);
            int next = last + (dot ? 2 : 1);
            if (!tokens.isNumber(next) && !isHidden(passage, next)) {
                break;
            }
            last = next;
        }
        return last;
    }

    private static boolean isHidden(Passage passage, int at) {
        for (int i = passage.tokens().start(at); i < passage.tokens().end(at); i++) {
            if (passage.folded()[i] != 'x') {
                return false;
            }
        }
        return true;
    }

    private static int length(Tokens tokens, int at) {
        return tokens.end(at) - tokens.start(at);
    }
}
