package io.provincewire.indicator.join;

import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads the word right before a number, over "khoảng", "gần", "bình quân" and the like. */
final class Leads {
    private static final int REACH = 7;

    /** The same over what the number is compared with. */
    private static final int COMPARED_REACH = 10;

    private final JoiningWords words;

    Leads(JoiningWords words) {
        this.words = words;
    }

    Lead before(Passage passage, Quantity quantity, int floor) {
        Tokens tokens = passage.tokens();
        int from = Math.max(floor, quantity.firstToken() - REACH);
        int i = quantity.firstToken() - 1;
        for (; i >= from; i--) {
            Phrases.Match<Lead.Kind> match = words.leads.longest(tokens, i, floor);
            if (match != null) {
                return new Lead(match.value(), i - match.tokens() + 1);
            }
            if (!words.fillers.holds(tokens, i)) {
                break;
            }
        }
        Lead compared = overComparison(tokens, i, Math.max(floor, quantity.firstToken() - COMPARED_REACH), floor);
        return compared != null ? compared : new Lead(Lead.Kind.NONE, quantity.firstToken());
    }

    /** cao hơn cùng kỳ 1,7 tạ, cao hơn tháng 9-2023 tới 11,8%: a growth or fall before what it is compared with. */
    private @Nullable Lead overComparison(Tokens tokens, int last, int from, int floor) {
        boolean compared = false;
        for (int i = last; i >= from; i--) {
            Phrases.Match<Lead.Kind> match = compared ? words.leads.longest(tokens, i, floor) : null;
            if (match != null) {
                return match.value().isChange() ? new Lead(match.value(), i - match.tokens() + 1) : null;
            }
            boolean date = tokens.isNumber(i) || words.dateSigns.holds(tokens, i);
            if (!date && !words.compared.holds(tokens, i)) {
                return null;
            }
            compared |= !date;
        }
        return null;
    }
}
