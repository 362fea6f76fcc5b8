package io.provincewire.indicator.time;

import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Figures of the sentence entered last that are aims since their time, or a time that the sentence looks to, lies ahead. */
final class TimesAhead {
    /** How long after the day of publication a period must start to lie ahead: that day is often wrong by some. */
    private static final int DAYS_OF_GRACE = 31;

    private final StatusWords words;
    private final Passage passage;
    private final Tokens tokens;
    private final Timeline timeline;
    private final @Nullable Integer now;
    /** The last day of which the text may still tell as of one that is there; null where its day is unknown. */
    private final @Nullable LocalDate lastDay;

    private int sentence;
    /** The time of the sentence that comes next. */
    private int next;
    /** Whether one before that sets an end to come. */
    private boolean untilAhead;

    TimesAhead(StatusWords words, Passage passage, Timeline timeline) {
        this.words = words;
        this.passage = passage;
        this.tokens = passage.tokens();
        this.timeline = timeline;
        now = timeline.anchor().year();
        LocalDate published = timeline.anchor().published();
        lastDay = published == null ? null : published.plusDays(DAYS_OF_GRACE);
    }

    void enter(int sentence) {
        this.sentence = sentence;
        next = timeline.first(sentence);
        untilAhead = false;
    }

    /** Whether {@code quantity}, figure {@code at}, is still to come; times up to token {@code end} may say so. To be asked from left to right. */
    boolean isYetToCome(int at, Quantity quantity, int end) {
        Held held = timeline.period(at);
        if (held != null && startsAhead(held.period())) {
            return true;
        }
        if (now == null) {
            return false;
        }
        int last = timeline.end(sentence);
        for (; next < last && time(next).first() < quantity.firstToken(); next++) {
            untilAhead |= isUntil(time(next), now) || isEventAhead(time(next), now);
        }
        if (untilAhead) {
            return true;
        }
        for (int i = next; i < last && time(i).first() < end; i++) {
            if (isEventAhead(time(i), now)) {
                return true;
            }
        }
        return false;
    }

    private TimeExpression time(int i) {
        return timeline.expressions().get(i);
    }

    private boolean startsAhead(Period period) {
        return lastDay != null
                ? period.start().isAfter(lastDay)
                : now != null && period.start().getYear() > now;
    }

    /** khởi công vào quý 3/2019, when that is still to come. */
    private static boolean isEventAhead(TimeExpression expression, int now) {
        Period period = expression.period();
        return expression.role() == TimeExpression.Role.EVENT
                && period != null
                && period.start().getYear() > now;
    }

    private boolean isUntil(TimeExpression expression, int now) {
        Period period = expression.period();
        if (period == null || period.end().getYear() <= now || expression.kind() == TimeExpression.Kind.SPAN) {
            return false;
        }
        // đến năm 2030: the word for the year is part of the expression.
        int first = expression.first();
        int start = passage.sentenceStart(sentence);
        return words.until.longest(tokens, first, start) != null
                || words.until.longest(tokens, first - 1, start) != null;
    }
}
