package io.provincewire.indicator.time;

import static io.provincewire.indicator.time.TimeWords.is;

import io.provincewire.indicator.time.TimeExpression.Kind;
import io.provincewire.indicator.time.TimeExpression.Role;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Which times of a passage the next sentences may inherit. */
final class Carrying {
    private final TimeWords words;
    private final Passage passage;
    private final Tokens tokens;
    private final TimeContext context;

    Carrying(TimeWords words, Passage passage, TimeContext context) {
        this.words = words;
        this.passage = passage;
        this.tokens = passage.tokens();
        this.context = context;
    }

    /** Whether the next sentences may inherit {@code expression}. */
    boolean mayCarry(TimeExpression expression, @Nullable Integer now) {
        if (!expression.holds() || expression.kind() == Kind.EACH || expression.kind() == Kind.SEASON) {
            return false;
        }
        Period period = expression.period();
        boolean ahead = (isUpTo(expression) || expression.role() == Role.BOUND)
                && now != null
                && period != null
                && period.end().getYear() > now;
        boolean aside =
                ahead || expression.role() == Role.LOCAL && isUpTo(expression) || follows(words.contrast, expression);
        boolean until = expression.kind() == Kind.DAY && context.isUntil(expression);
        return !aside
                && !isSingledOut(expression)
                && !until
                && !(expression.role() != Role.BOUND
                        && context.isAside(expression, passage.sentenceEnd(sentence(expression))))
                && !(isShort(expression) && context.happens(expression, passage.sentenceEnd(sentence(expression))));
    }

    /** Riêng tháng 9: what is told beside the rest. */
    private boolean isSingledOut(TimeExpression expression) {
        return is(tokens, expression.first() - 1, words.alone)
                || is(tokens, expression.first() - 2, words.alone) && is(tokens, expression.first() - 1, words.in);
    }

    private static boolean isShort(TimeExpression expression) {
        return expression.kind() == Kind.MONTH || expression.kind() == Kind.PART;
    }

    /** đến năm 2030, tới cuối năm. */
    boolean isUpTo(TimeExpression expression) {
        int before = expression.first() - 1;
        return is(tokens, before, words.to) || is(tokens, before, words.until);
    }

    private int sentence(TimeExpression expression) {
        return passage.sentenceOf(expression.first());
    }

    private boolean follows(Phrases<String> phrases, TimeExpression expression) {
        int start = passage.sentenceStart(sentence(expression));
        for (int i = expression.first() - 1; i > start; i--) {
            if (phrases.longest(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }
}
