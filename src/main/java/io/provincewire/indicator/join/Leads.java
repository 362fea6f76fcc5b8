package io.provincewire.indicator.join;

import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;

/** Reads the word right before a number, over "khoảng", "gần", "bình quân" and the like. */
final class Leads {
    private static final int REACH = 7;

    private final JoiningWords words;

    Leads(JoiningWords words) {
        this.words = words;
    }

    Lead before(Passage passage, Quantity quantity, int floor) {
        Tokens tokens = passage.tokens();
        int from = Math.max(floor, quantity.firstToken() - REACH);
        for (int i = quantity.firstToken() - 1; i >= from; i--) {
            Phrases.Match<Lead.Kind> match = words.leads.longest(tokens, i, floor);
            if (match != null) {
                return new Lead(match.value(), i - match.tokens() + 1);
            }
            if (!words.fillers.holds(tokens, i)) {
                break;
            }
        }
        return new Lead(Lead.Kind.NONE, quantity.firstToken());
    }
}
