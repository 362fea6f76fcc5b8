package io.provincewire.indicator.quantity;

import io.provincewire.avro.Approx;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;

/** How exact a number is, by the words around it. */
final class Approximations {
    /** How many words such as đạt, lên, tới may stand between hơn and the number. */
    private static final int MOST_PASSES = 3;
    /** How far behind the number trở lên may stand where từ stands before it. */
    private static final int FARTHEST_AFTER = 14;

    private final QuantityWords words;

    Approximations(QuantityWords words) {
        this.words = words;
    }

    /** The approximation of a quantity from token {@code first} to {@code last} of the sentence {@code from} to {@code end}. */
    Approx of(Tokens tokens, int first, int last, int from, int end) {
        Approx after = after(tokens, first, last, end);
        return after == Approx.EXACT ? before(tokens, first - 1, from) : after;
    }

    private Approx before(Tokens tokens, int left, int from) {
        int at = left;
        for (int passes = 0; passes <= MOST_PASSES && at >= from; passes++, at--) {
            Phrases.Match<Approx> match = words.approximations.longest(tokens, at, from);
            if (match != null) {
                boolean compared = match.tokens() == 1
                        && QuantityWords.is(tokens, at, words.marks.more)
                        && words.comparing.holds(tokens, at - 1)
                        && at > from;
                return compared ? Approx.EXACT : match.value();
            }
            if (!words.approxPasses.holds(tokens, at)) {
                break;
            }
        }
        return Approx.EXACT;
    }

    private Approx after(Tokens tokens, int first, int last, int end) {
        boolean from = QuantityWords.is(tokens, first - 1, words.marks.from);
        int farthest = Math.min(end, last + 2 + (from ? FARTHEST_AFTER : 0));
        for (int i = last + 1; i < farthest; i++) {
            Phrases.Match<Approx> match = words.approximationsAfter.longest(tokens, i);
            if (match != null) {
                return match.value();
            }
            if (!tokens.isWord(i)) {
                break;
            }
        }
        return Approx.EXACT;
    }
}
