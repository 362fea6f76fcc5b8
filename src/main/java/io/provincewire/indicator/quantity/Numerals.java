package io.provincewire.indicator.quantity;

import io.provincewire.indicator.quantity.Numeral.Form;
import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;

/** Reads numbers written in digits: which dots and commas belong to one, and what they mean. */
final class Numerals {
    private static final int MOST_GROUPS = 7;
    private static final int MOST_DIGITS = 18;

    private Numerals() {}

    /** The number that starts at token {@code i}, a run of digits. */
    static Numeral at(Passage passage, int i) {
        Tokens tokens = passage.tokens();
        int groups = 1;
        while (groups < MOST_GROUPS && continues(passage, i + 2 * groups - 1)) {
            groups++;
        }
        return groups == 1 ? joined(passage, i, 1, 0, Form.PLAIN) : grouped(passage, tokens, i, groups);
    }

    /** Whether a dot or comma at {@code sign} joins the digits before it with digits behind it. */
    private static boolean continues(Passage passage, int sign) {
        Tokens tokens = passage.tokens();
        if (sign + 1 >= tokens.count() || !tokens.isNumber(sign + 1)) {
            return false;
        }
        char c = passage.folded()[tokens.start(sign)];
        return (c == '.' || c == ',') && tokens.isGlued(sign) && tokens.isGlued(sign + 1);
    }

    private static Numeral grouped(Passage passage, Tokens tokens, int i, int groups) {
        if (groups == 2) {
            return pair(passage, tokens, i);
        }
        char first = sign(passage, i, 1);
        boolean same = true;
        for (int g = 2; g < groups - 1; g++) {
            same &= sign(passage, i, g) == first;
        }
        if (same && length(tokens, i, 0) <= 3 && threes(tokens, i, groups - 1)) {
            if (sign(passage, i, groups - 1) != first) {
                return joined(passage, i, groups, length(tokens, i, groups - 1), Form.GROUPED);
            }
            if (length(tokens, i, groups - 1) == 3) {
                return joined(passage, i, groups, 0, Form.GROUPED);
            }
        }
        if (first == '.') {
            return joined(passage, i, groups, 0, isDate(tokens, i, groups) ? Form.DATE : Form.CODE);
        }
        return joined(passage, i, 1, 0, Form.PLAIN);
    }

    /** One sign between two runs of digits. */
    private static Numeral pair(Passage passage, Tokens tokens, int i) {
        int before = length(tokens, i, 0);
        int behind = length(tokens, i, 1);
        if (before == 4 && behind == 4) {
            // 2018,2019: two years that lost their space.
            return joined(passage, i, 1, 0, Form.PLAIN);
        }
        boolean zero = before == 1 && passage.folded()[tokens.start(i)] == '0';
        if (behind == 3 && before <= 3 && !zero) {
            return sign(passage, i, 1) == '.'
                    ? joined(passage, i, 2, 0, Form.DOT_AND_THREE)
                    : joined(passage, i, 2, 3, Form.COMMA_AND_THREE);
        }
        return joined(passage, i, 2, behind, Form.DECIMAL);
    }

    private static boolean threes(Tokens tokens, int i, int groups) {
        for (int g = 1; g < groups; g++) {
            if (length(tokens, i, g) != 3) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDate(Tokens tokens, int i, int groups) {
        int year = length(tokens, i, 2);
        return groups == 3 && length(tokens, i, 0) <= 2 && length(tokens, i, 1) <= 2 && (year == 2 || year == 4);
    }

    private static int length(Tokens tokens, int i, int group) {
        int token = i + 2 * group;
        return tokens.end(token) - tokens.start(token);
    }

    private static char sign(Passage passage, int i, int group) {
        return passage.folded()[passage.tokens().start(i + 2 * group - 1)];
    }

    private static Numeral joined(Passage passage, int i, int groups, int decimals, Form form) {
        Tokens tokens = passage.tokens();
        char[] folded = passage.folded();
        int last = i + 2 * (groups - 1);
        int start = tokens.start(i);
        int end = tokens.end(last);
        boolean leadingZero = folded[start] == '0' && length(tokens, i, 0) > 1;
        if (end - start - (groups - 1) > MOST_DIGITS || decimals > MOST_DIGITS) {
            return new Numeral(i, last, 0, 0, Form.CODE, leadingZero);
        }
        long mantissa = 0;
        for (int k = start; k < end; k++) {
            if (folded[k] >= '0' && folded[k] <= '9') {
                mantissa = mantissa * 10 + (folded[k] - '0');
            }
        }
        return new Numeral(i, last, mantissa, decimals, form, leadingZero);
    }
}
