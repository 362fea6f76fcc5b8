package io.provincewire.indicator.quantity;

import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;

/** Numbers that belong to a name by the marks around them: sayings in quotes, places along a road. */
final class NumberNames {
    /** Tokens behind the number of a saying, with the quote that ends it. */
    private static final int LONGEST_SAYING = 7;

    private NumberNames() {}

    /** “3 cứng”, "4 tại chỗ": a saying in quotes that opens with its number, unless something known is counted. */
    static boolean isSaying(Passage passage, Amount amount, Unit unit, int left, int end) {
        if (unit.isKnown() || amount.hasScale() || !isQuote(passage, left)) {
            return false;
        }
        int last = Math.min(end, amount.last() + LONGEST_SAYING);
        for (int i = amount.last() + 1; i < last; i++) {
            if (isQuote(passage, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuote(Passage passage, int at) {
        return at >= 0 && passage.folded()[passage.tokens().start(at)] == '"';
    }

    /** Km 45+300: metres behind the kilometre of a road. */
    static boolean isOffset(Passage passage, int left) {
        Tokens tokens = passage.tokens();
        return left > 0
                && passage.folded()[tokens.start(left)] == '+'
                && tokens.isGlued(left)
                && tokens.isGlued(left + 1)
                && tokens.isNumber(left - 1);
    }
}
