package io.provincewire.indicator.quantity;

import static io.provincewire.indicator.quantity.QuantityWords.is;

import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import java.util.List;

/** Whether a number is a place in an index of governance: PCI … hạng 10/63. Other ranks are no quantities. */
final class Ranks {
    private static final int GREATEST = 100;
    /** How far before the rank the index may be named. */
    private static final int FARTHEST = 150;
    /** How far before it a rank may stand that it goes on with. */
    private static final int NEAR = 40;

    private final QuantityWords words;

    Ranks(QuantityWords words) {
        this.words = words;
    }

    boolean isRank(Passage passage, Numeral numeral, int sentence, List<NumberReading> before) {
        Tokens tokens = passage.tokens();
        int start = passage.sentenceStart(sentence);
        int left = numeral.first() - 1;
        if (left < start || numeral.mantissa() > GREATEST || numeral.form() != Numeral.Form.PLAIN) {
            return false;
        }
        if (words.rankBefore.longest(tokens, left, start) == null) {
            return false;
        }
        if (goesOn(tokens, left, before)) {
            return true;
        }
        int from = Math.max(left - FARTHEST, passage.sentenceStart(Math.max(0, sentence - 1)));
        for (int i = from; i < left; i++) {
            if (words.indices.longest(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** xếp hạng 8/63. Chính quyền số lên hạng 5: one more rank behind one. */
    private boolean goesOn(Tokens tokens, int left, List<NumberReading> before) {
        if (!is(tokens, left, words.marks.rank)) {
            return false;
        }
        for (int i = before.size() - 1; i >= 0 && left - before.get(i).lastToken() <= NEAR; i--) {
            if (before.get(i) instanceof Quantity quantity && quantity.has(Quantity.Hint.RANK)) {
                return true;
            }
        }
        return false;
    }
}
