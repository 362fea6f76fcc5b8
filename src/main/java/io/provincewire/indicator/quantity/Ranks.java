package io.provincewire.indicator.quantity;

import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;

/** Whether a number is a place in an index of governance: PCI … hạng 10/63. Other ranks are no quantities. */
final class Ranks {
    private static final int GREATEST = 100;
    /** How far before the rank the index may be named. */
    private static final int FARTHEST = 150;

    private final QuantityWords words;

    Ranks(QuantityWords words) {
        this.words = words;
    }

    boolean isRank(Passage passage, Numeral numeral, int sentence) {
        Tokens tokens = passage.tokens();
        int start = passage.sentenceStart(sentence);
        int left = numeral.first() - 1;
        if (left < start || numeral.mantissa() > GREATEST || numeral.form() != Numeral.Form.PLAIN) {
            return false;
        }
        if (words.rankBefore.longest(tokens, left, start) == null) {
            return false;
        }
        int from = Math.max(left - FARTHEST, passage.sentenceStart(Math.max(0, sentence - 1)));
        for (int i = from; i < left; i++) {
            if (words.indices.longest(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }
}
