package io.provincewire.indicator.time;

import static io.provincewire.indicator.time.TimeWords.is;

import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.indicator.time.TimeExpression.Kind;
import io.provincewire.indicator.time.TimeExpression.Role;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The times of one sentence, and which of them holds for a figure in it. */
final class SentenceTimes {
    /** How far behind a figure a time may stand with nothing but words between. */
    private static final int FARTHEST_BEHIND = 15;

    private static final int FARTHEST_EACH = 6;
    private static final int FARTHEST_BOUND = 3;

    private final TimeWords words;
    private final Passage passage;
    private final Tokens tokens;
    private final List<TimeExpression> here;

    SentenceTimes(TimeWords words, Passage passage, List<TimeExpression> here) {
        this.words = words;
        this.passage = passage;
        this.tokens = passage.tokens();
        this.here = here;
    }

    List<TimeExpression> all() {
        return here;
    }

    /** The time that the sentence gives to {@code quantity}, or null where it is silent. */
    @Nullable
    TimeExpression holding(Quantity quantity) {
        TimeExpression bound = bound(quantity);
        TimeExpression chosen = bound != null ? bound : before(quantity);
        return chosen != null ? chosen : behind(quantity);
    }

    /** đến nay means the end of the span that the sentence told before; null where it told none. */
    @Nullable
    Period now(TimeExpression now) {
        for (TimeExpression expression : here) {
            Period period = expression.period();
            if (expression.first() < now.first()
                    && expression.kind() == Kind.SPAN
                    && period != null
                    && period.end().getMonthValue() < 12) {
                return new Period(period.end().withDayOfMonth(1), period.end(), period.label());
            }
        }
        return null;
    }

    /** 2,8 triệu lượt khách mỗi năm: of no year. */
    boolean isOverAndOver(Quantity quantity) {
        for (TimeExpression expression : here) {
            int behind = expression.first() - quantity.lastToken();
            if (expression.kind() == Kind.EACH && behind > 0 && behind <= FARTHEST_EACH) {
                return true;
            }
        }
        return false;
    }

    /** Whether the next sentences may inherit {@code expression}. */
    boolean mayCarry(TimeExpression expression, @Nullable Integer now) {
        if (!expression.holds() || expression.kind() == Kind.EACH || expression.kind() == Kind.SEASON) {
            return false;
        }
        Period period = expression.period();
        boolean ahead = isUpTo(expression)
                && now != null
                && period != null
                && period.end().getYear() > now;
        boolean aside =
                ahead || expression.role() == Role.LOCAL && isUpTo(expression) || follows(words.contrast, expression);
        boolean until = expression.kind() == Kind.DAY && isUntil(expression);
        return !aside
                && !until
                && !(isShort(expression) && happens(expression, passage.sentenceEnd(sentence(expression))));
    }

    private static boolean isShort(TimeExpression expression) {
        return expression.kind() == Kind.MONTH || expression.kind() == Kind.PART;
    }

    /** đến năm 2030, tới cuối năm. */
    private boolean isUpTo(TimeExpression expression) {
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

    private @Nullable TimeExpression bound(Quantity quantity) {
        for (TimeExpression expression : here) {
            int behind = expression.first() - quantity.lastToken();
            if (expression.role() == Role.BOUND && behind > 0 && behind <= FARTHEST_BOUND) {
                return expression;
            }
        }
        return null;
    }

    private @Nullable TimeExpression before(Quantity quantity) {
        TimeExpression frame = null;
        TimeExpression local = null;
        for (TimeExpression expression : here) {
            if (expression.first() > quantity.firstToken()) {
                break;
            }
            if (!expression.holds() || expression.role() == Role.BOUND || isOfReport(expression, quantity)) {
                continue;
            }
            if (expression.role() == Role.FRAME) {
                frame = expression;
                local = null;
            } else {
                local = expression;
            }
        }
        return local == null || frame != null && crosses(local, quantity) ? frame : local;
    }

    /** A day on which something was only reported, a month in which something happened. */
    private boolean isOfReport(TimeExpression expression, Quantity quantity) {
        if (expression.kind() == Kind.MONTH) {
            return happens(expression, quantity.firstToken());
        }
        return expression.kind() == Kind.DAY
                && !isUntil(expression)
                && holdsBetween(words.reporting, expression.last() + 1, quantity.firstToken());
    }

    private boolean happens(TimeExpression expression, int end) {
        return !isUntil(expression) && holdsBetween(words.happening, expression.last() + 1, end);
    }

    private boolean holdsBetween(Phrases<String> phrases, int from, int end) {
        for (int i = from; i < end; i++) {
            if (phrases.longest(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** tính đến ngày 31/10/2018, đến hết tháng 6. */
    private boolean isUntil(TimeExpression expression) {
        int before = expression.first() - 1;
        while (before > 0 && (is(tokens, before, words.day) || is(tokens, before, words.end))) {
            before--;
        }
        return is(tokens, before, words.to);
    }

    /** Whether a semicolon with a new clause stands between. */
    private boolean crosses(TimeExpression expression, Quantity quantity) {
        for (int i = expression.last() + 1; i + 1 < quantity.firstToken(); i++) {
            if (tokens.id(i) == words.semicolon && words.among.longest(tokens, i + 1) == null) {
                return true;
            }
        }
        return false;
    }

    /** A time behind the figure with only words between. */
    private @Nullable TimeExpression behind(Quantity quantity) {
        for (TimeExpression expression : here) {
            int distance = expression.first() - quantity.lastToken();
            if (distance <= 0) {
                continue;
            }
            if (distance > FARTHEST_BEHIND || !onlyWords(quantity.lastToken() + 1, expression.first())) {
                return null;
            }
            boolean holds = expression.holds() || expression.role() == Role.EVENT && isCompletion(expression);
            return holds && expression.kind() != Kind.DAY ? expression : null;
        }
        return null;
    }

    private boolean onlyWords(int from, int end) {
        for (int i = from; i < end; i++) {
            if (!tokens.isWord(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isCompletion(TimeExpression expression) {
        int before = expression.first() - 1;
        return words.completion.longest(tokens, before, 0) != null
                || words.completion.longest(tokens, before - 1, 0) != null;
    }
}
