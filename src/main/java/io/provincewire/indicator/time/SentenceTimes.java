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
    /** The longest aside in brackets, in tokens. */
    private static final int LONGEST_ASIDE = 60;

    private static final int FARTHEST_BOUND = 3;
    /** How many times of a sentence are looked at for one figure. */
    private static final int MOST_TIMES = 24;

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

    /** Trong đó, số này: whether sentence {@code sentence} goes on with the one before. */
    boolean goesOn(int sentence) {
        return words.goesOn.longest(tokens, passage.sentenceStart(sentence)) != null;
    }

    /** The day up to which the sentence counts, tính đến ngày 31/10, or null. */
    @Nullable
    Period until() {
        Period until = null;
        for (TimeExpression expression : here) {
            if (expression.kind() == Kind.DAY && expression.holds() && isUntil(expression)) {
                until = expression.period();
            }
        }
        return until;
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
        for (TimeExpression expression : here.subList(0, Math.min(here.size(), MOST_TIMES))) {
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
        for (int i = behindIndex(quantity); i < here.size(); i++) {
            if (here.get(i).first() - quantity.lastToken() > FARTHEST_EACH) {
                return false;
            }
            if (here.get(i).kind() == Kind.EACH) {
                return true;
            }
        }
        return false;
    }

    /** The index of the first time behind {@code quantity}. */
    private int behindIndex(Quantity quantity) {
        int low = 0;
        int high = here.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (here.get(middle).first() > quantity.lastToken()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * Whether {@code expression} stands in brackets that are closed before token {@code end}: told of an aside only. A
     * time that fills its brackets is none: Sau 20 năm (1997-2017).
     */
    private boolean isAside(TimeExpression expression, int end) {
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
        boolean until = expression.kind() == Kind.DAY && isUntil(expression);
        return !aside
                && !isSingledOut(expression)
                && !until
                && !(expression.role() != Role.BOUND && isAside(expression, passage.sentenceEnd(sentence(expression))))
                && !(isShort(expression) && happens(expression, passage.sentenceEnd(sentence(expression))));
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
        int behind = behindIndex(quantity);
        if (behind == here.size()) {
            return null;
        }
        TimeExpression next = here.get(behind);
        return next.role() == Role.BOUND && next.first() - quantity.lastToken() <= FARTHEST_BOUND ? next : null;
    }

    /** The nearest time before, unless its clause is over and the sentence has a frame. */
    private @Nullable TimeExpression before(Quantity quantity) {
        TimeExpression local = null;
        int last = behindIndex(quantity) - 1;
        for (int i = last; i >= Math.max(0, last - MOST_TIMES); i--) {
            TimeExpression expression = here.get(i);
            boolean before = expression.first() <= quantity.firstToken();
            if (!before
                    || !expression.holds()
                    || expression.role() == Role.BOUND
                    || isOfReport(expression, quantity)
                    || isAside(expression, quantity.firstToken())) {
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
        return local;
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
        int behind = behindIndex(quantity);
        if (behind == here.size()) {
            return null;
        }
        TimeExpression next = here.get(behind);
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
