package io.provincewire.indicator.time;

import static io.provincewire.indicator.time.TimeWords.is;

import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;

/** What stands around the times of a passage. */
final class TimeContext {
    /** The longest aside in brackets, in tokens. */
    private static final int LONGEST_ASIDE = 60;

    private final TimeWords words;
    private final Tokens tokens;

    TimeContext(TimeWords words, Passage passage) {
        this.words = words;
        this.tokens = passage.tokens();
    }

    /**
     * Whether {@code expression} stands in brackets that are closed before token {@code end}: told of an aside only. A
     * time that fills its brackets is none: Sau 20 năm (1997-2017).
     */
    boolean isAside(TimeExpression expression, int end) {
        if (is(tokens, expression.last() + 1, words.close)) {
            int before = expression.first() - 1;
            while (words.parts.holds(tokens, before)) {
                before--;
            }
            if (is(tokens, before, words.open)) {
                return false;
            }
        }
        int depth = 0;
        int farthest = Math.min(end, expression.last() + LONGEST_ASIDE);
        for (int i = expression.last() + 1; i < farthest; i++) {
            if (is(tokens, i, words.open)) {
                depth++;
            } else if (is(tokens, i, words.close) && --depth < 0) {
                return true;
            }
        }
        return false;
    }

    /** tính đến ngày 31/10/2018, đến hết tháng 6. */
    boolean isUntil(TimeExpression expression) {
        int before = expression.first() - 1;
        while (before > 0 && (is(tokens, before, words.day) || is(tokens, before, words.end))) {
            before--;
        }
        return is(tokens, before, words.to);
    }

    boolean happens(TimeExpression expression, int end) {
        return !isUntil(expression) && holdsBetween(words.happening, expression.last() + 1, end);
    }

    boolean holdsBetween(Phrases<String> phrases, int from, int end) {
        for (int i = from; i < end; i++) {
            if (phrases.longest(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }
}
