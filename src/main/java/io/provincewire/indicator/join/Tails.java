package io.provincewire.indicator.join;

import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;

/** Reads what a number is compared with, from the words behind it. */
final class Tails {
    private static final int REACH = 9;
    private static final int STOPS = Signs.COMMA | Signs.SEMICOLON | Signs.OPENER | Signs.CLOSER;

    private final JoiningWords words;

    Tails(JoiningWords words) {
        this.words = words;
    }

    /** The comparison nearest behind {@code quantity} and before token {@code reach}, in the same clause. */
    Tail behind(Passage passage, Quantity quantity, int reach) {
        Tokens tokens = passage.tokens();
        int end = Math.min(reach, quantity.lastToken() + 1 + REACH);
        Tail weak = Tail.NONE;
        for (int i = quantity.lastToken() + 1; i < end && !stops(tokens, i); i++) {
            Phrases.Match<Tail.Kind> match = words.tails.longest(tokens, i);
            if (match == null) {
                continue;
            }
            Tail tail = new Tail(match.value(), i, i + match.tokens() - 1);
            if (tail.kind() == Tail.Kind.TOTAL || tail.kind() == Tail.Kind.PAST) {
                weak = weak.kind() == Tail.Kind.NONE ? tail : weak;
                i = tail.last();
                continue;
            }
            return tail;
        }
        return weak;
    }

    /** What the number is compared with, where that stands before it: cao hơn cùng kỳ 1,7 tạ. */
    Tail between(Passage passage, int from, int to) {
        Tokens tokens = passage.tokens();
        for (int i = from; i < to; i++) {
            Phrases.Match<Tail.Kind> match = words.tails.longest(tokens, i);
            if (match != null && match.value().isEarlier() && match.value() != Tail.Kind.PAST) {
                return new Tail(match.value(), i, i + match.tokens() - 1);
            }
        }
        return Tail.NONE;
    }

    private boolean stops(Tokens tokens, int i) {
        return (words.signs.of(tokens, i) & STOPS) != 0 || tokens.isLineEnd(i);
    }
}
