package io.provincewire.indicator.time;

import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import java.util.List;

/** Figures that are aims by what stands right beside them, whatever the sentence says before. */
final class AimsBeside {
    private static final int FARTHEST_BEHIND = 10;
    private static final int FARTHEST_OVER_COMMAS = 30;

    private final StatusWords words;
    private final Tokens tokens;
    private final List<Quantity> quantities;

    AimsBeside(StatusWords words, Passage passage, List<Quantity> quantities) {
        this.words = words;
        this.tokens = passage.tokens();
        this.quantities = quantities;
    }

    /** Whether words for what is planned stand right before {@code quantity}, in the sentence that starts at {@code start}. */
    boolean isPlanned(Quantity quantity, int start) {
        return words.planned.longest(tokens, quantity.firstToken() - 1, start) != null;
    }

    /** đạt 9.500 tỷ đồng, bằng 67% dự toán tỉnh giao (14.000 tỷ đồng); without the level, the brackets hold that. */
    boolean isPlanInBrackets(int at, int start) {
        Quantity figure = quantities.get(at);
        int open = figure.firstToken() - 1;
        if (open <= start || tokens.id(open) != words.open) {
            return false;
        }
        Quantity before = at > 0 && quantities.get(at - 1).firstToken() >= start ? quantities.get(at - 1) : null;
        int floor = before == null ? start : before.lastToken() + 1;
        boolean plan = false;
        for (int i = open - 1; i >= floor && tokens.isWord(i); i--) {
            plan |= words.planWords.longest(tokens, i) != null;
        }
        if (!plan || before == null || !before.unit().equals("%")) {
            return plan;
        }
        for (int i = at - 2; i >= 0 && quantities.get(i).firstToken() >= start; i--) {
            if (quantities.get(i).unit().equals(figure.unit())) {
                return true;
            }
        }
        return false;
    }

    /** giao 5.000 tỷ đồng, 341 tỷ đồng được giao: money that is to be raised or spent. */
    boolean isAllotted(Quantity quantity, int start, int end) {
        return quantity.unit().equals("VND")
                && (words.allotted.longest(tokens, quantity.firstToken() - 1, start) != null
                        || quantity.lastToken() + 1 < end
                                && words.allottedBehind.longest(tokens, quantity.lastToken() + 1) != null);
    }

    /** Whether words for what is planned stand behind {@code quantity} and before token {@code end}. */
    boolean isPlannedBehind(Quantity quantity, int end) {
        int behind = quantity.lastToken() + 1;
        for (int i = behind; i < Math.min(end, behind + FARTHEST_BEHIND) && tokens.isWord(i); i++) {
            if (words.behind.longest(tokens, i) != null) {
                return true;
            }
        }
        int farthest = Math.min(end, behind + FARTHEST_OVER_COMMAS);
        for (int i = behind; i < farthest && tokens.id(i) != words.semicolon; i++) {
            if (words.farBehind.longest(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }
}
