package io.provincewire.indicator.time;

import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.indicator.time.TimeExpression.Kind;
import io.provincewire.indicator.time.TimeExpression.Role;
import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The times of the sentence that was entered last, and which of them holds for a figure in it. */
final class SentenceTimes {
    /** How far behind a figure a time may stand with nothing but words between. */
    private static final int FARTHEST_BEHIND = 15;

    private static final int FARTHEST_EACH = 6;

    private static final int FARTHEST_BOUND = 4;
    /** How many times of a sentence are looked at for one figure. */
    private static final int MOST_TIMES = 24;

    private final TimeWords words;
    private final Passage passage;
    private final Tokens tokens;
    private final TimeContext context;
    /** The times of the whole passage, and where those of the sentence start and end among them. */
    private final List<TimeExpression> all;

    private int first;
    private int end;

    SentenceTimes(TimeWords words, Passage passage, TimeContext context, List<TimeExpression> all) {
        this.words = words;
        this.passage = passage;
        this.tokens = passage.tokens();
        this.context = context;
        this.all = all;
    }

    /** Goes to the sentence whose times start at {@code first} among all and end before {@code end}. */
    void enter(int first, int end) {
        this.first = first;
        this.end = end;
    }

    int first() {
        return first;
    }

    int end() {
        return end;
    }

    /** Trong đó, số này: whether sentence {@code sentence} goes on with the one before. */
    boolean goesOn(int sentence) {
        return words.goesOn.longest(tokens, passage.sentenceStart(sentence)) != null;
    }

    /** The day up to which the sentence counts, tính đến ngày 31/10, the days from 1/8 to 15/8, or null. */
    @Nullable
    Period until() {
        Period until = null;
        for (int i = first; i < end; i++) {
            TimeExpression expression = all.get(i);
            boolean day = expression.kind() == Kind.DAY && context.isUntil(expression);
            if (expression.holds() && (day || isOfDays(expression))) {
                until = expression.period();
            }
        }
        return until;
    }

    /** từ 1/8 đến 15/8. */
    private static boolean isOfDays(TimeExpression expression) {
        Period span = expression.period();
        return expression.kind() == Kind.SPAN
                && span != null
                && span.start().plusYears(1).isAfter(span.end())
                && span.end().plusDays(1).getDayOfMonth() != 1;
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
        for (int i = first, last = Math.min(end, first + MOST_TIMES); i < last; i++) {
            TimeExpression expression = all.get(i);
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
        for (int i = behindIndex(quantity); i < end; i++) {
            if (all.get(i).first() - quantity.lastToken() > FARTHEST_EACH) {
                return false;
            }
            if (all.get(i).kind() == Kind.EACH) {
                return true;
            }
        }
        return false;
    }

    /** The index of the first time behind {@code quantity}. */
    private int behindIndex(Quantity quantity) {
        int low = first;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).first() > quantity.lastToken()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private @Nullable TimeExpression bound(Quantity quantity) {
        int behind = behindIndex(quantity);
        if (behind == end) {
            return null;
        }
        TimeExpression next = all.get(behind);
        return next.role() == Role.BOUND && next.first() - quantity.lastToken() <= FARTHEST_BOUND ? next : null;
    }

    /** The nearest time before, unless its clause is over and the sentence has a frame. */
    private @Nullable TimeExpression before(Quantity quantity) {
        TimeExpression local = null;
        int last = behindIndex(quantity) - 1;
        for (int i = last; i >= Math.max(first, last - MOST_TIMES); i--) {
            TimeExpression expression = all.get(i);
            boolean before = expression.first() <= quantity.firstToken();
            if (!before
                    || !expression.holds()
                    || expression.role() == Role.BOUND
                    || isOfReport(expression, quantity)
                    || context.isAside(expression, quantity.firstToken())) {
                continue;
            }
            if (expression.role() == Role.FRAME) {
                return expression;
            }
            if (local == null) {
                local = expression;
                if (!crosses(local, quantity)) {
                    return local;
                }
            }
        }
        // 794.000 con tại thời điểm 1/4/2016; sản lượng …: the day on which one thing was counted.
        return local != null && local.kind() == Kind.DAY ? null : local;
    }

    /** A day on which something was only reported, a month in which something happened. */
    private boolean isOfReport(TimeExpression expression, Quantity quantity) {
        if (expression.kind() == Kind.MONTH) {
            return context.happens(expression, quantity.firstToken());
        }
        return expression.kind() == Kind.DAY
                && !context.isUntil(expression)
                && context.holdsBetween(words.reporting, expression.last() + 1, quantity.firstToken());
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
        int behind = behindIndex(quantity);
        if (behind == end) {
            return null;
        }
        TimeExpression next = all.get(behind);
        if (next.first() - quantity.lastToken() > FARTHEST_BEHIND
                || !onlyWords(quantity.lastToken() + 1, next.first())) {
            return null;
        }
        boolean holds = next.holds() || next.role() == Role.EVENT && isCompletion(next);
        return holds && next.kind() != Kind.DAY ? next : null;
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
