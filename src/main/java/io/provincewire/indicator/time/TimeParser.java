package io.provincewire.indicator.time;

import static io.provincewire.indicator.time.TimeWords.is;
import static io.provincewire.indicator.time.TimeWords.isYear;
import static io.provincewire.indicator.time.TimeWords.number;
import static io.provincewire.indicator.time.TimeWords.year;

import io.provincewire.indicator.time.TimeExpression.Kind;
import io.provincewire.text.Passage;
import io.provincewire.text.TokenScan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the time expressions of one passage and the days that they mean. What they do in the sentence is told later. */
final class TimeParser extends TimeReading {
    private final SpokenTimes spoken;
    private final MonthTimes months;
    private final DayTimes days;
    private final YearTimes years;

    TimeParser(TimeWords words, Passage passage, Anchor anchor) {
        super(words, passage, anchor);
        spoken = new SpokenTimes(words, passage, anchor);
        months = new MonthTimes(words, passage, anchor);
        days = new DayTimes(words, passage, anchor);
        years = new YearTimes(words, passage, anchor);
    }

    List<TimeExpression> parse() {
        List<TimeExpression> found = new ArrayList<>();
        TokenScan starts = words.allStarts.scanWithNumbers(tokens);
        for (int i = starts.next(0); i < tokens.count(); ) {
            TimeExpression expression = at(i);
            if (expression == null) {
                i = starts.next(i + 1);
            } else {
                expression = joined(expression);
                found.add(expression);
                spoken.remember(expression);
                i = starts.next(expression.last() + 1);
            }
        }
        return found;
    }

    private @Nullable TimeExpression at(int i) {
        int id = tokens.id(i);
        boolean starts = words.starts.contains(id);
        TimeExpression fixed = starts ? spoken.fixed(i) : null;
        if (fixed != null) {
            return fixed;
        }
        if (tokens.isNumber(i)) {
            return numeric(i);
        }
        if (id == 0) {
            return null;
        }
        if (id == words.month) {
            return months.month(i);
        }
        if (id == words.quarter) {
            return months.quarter(i);
        }
        if (id == words.day && number(passage, i + 1) > 0 && is(tokens, i + 2, words.month)) {
            return days.dayInWords(i);
        }
        if (!starts) {
            return null;
        }
        TimeExpression counted = months.monthsInWords(i);
        if (counted != null) {
            return counted;
        }
        TimeExpression span = years.span(i);
        return span != null ? span : years.stated(i);
    }

    /** What starts with a number: 9 tháng đầu năm, 3 quý, 5/7/2025, 2016 - 2020, sau 10 năm. */
    private @Nullable TimeExpression numeric(int i) {
        int value = number(passage, i);
        if (value < 0 || i > 0 && isDecimal(i - 2)) {
            return null;
        }
        if (is(tokens, i + 1, words.month)) {
            return months.months(i, value);
        }
        if (is(tokens, i + 1, words.quarter)
                && value <= 4
                && words.quartersBehind.longest(tokens, i + 2 < tokens.count() ? i + 2 : i) != null) {
            return months.part(i, i + 1 + length(words.quartersBehind, i + 2), 3 * value);
        }
        if (is(tokens, i + 1, words.year) && year(passage, i) < 0) {
            return since(i);
        }
        TimeExpression daysOfMonth = daysOfMonth(i, value);
        if (daysOfMonth != null) {
            return daysOfMonth;
        }
        TimeExpression day = days.day(i, value);
        return day != null || !isYear(value) ? day : years.years(i, i);
    }

    /** từ ngày 1 đến 15-8: the month is told with the last day only. */
    private @Nullable TimeExpression daysOfMonth(int i, int day) {
        if (!is(tokens, i + 1, words.to) && !is(tokens, i + 1, words.until)) {
            return null;
        }
        int before = i - 1;
        while (words.parts.holds(tokens, before)) {
            before--;
        }
        int next = i + 2;
        while (words.parts.holds(tokens, next)) {
            next++;
        }
        if (!is(tokens, before, words.from) || next >= tokens.count() || !tokens.isNumber(next)) {
            return null;
        }
        TimeExpression end = days.day(next, number(passage, next));
        Period last = end == null ? null : end.period();
        return end == null || last == null || day < 1 || day > last.start().getDayOfMonth()
                ? null
                : made(i, end.last(), Kind.SPAN, new Days(last.start().withDayOfMonth(day), last.end()));
    }

    /** sau 10 năm, 5 năm qua: how long, not when. */
    private @Nullable TimeExpression since(int i) {
        boolean lasting = words.sinceBefore.holds(tokens, i - 1) && words.sinceBehind.holds(tokens, i + 2)
                || words.sinceBefore.holds(tokens, i - 2) && words.sinceBehind.holds(tokens, i + 2)
                || is(tokens, i - 1, words.in) && words.sinceBehind.holds(tokens, i + 2);
        return lasting ? made(i, i + 1, Kind.NOW, null) : null;
    }

    /** từ năm 2016 đến hết tháng 11/2018, từ đầu tháng 7 đến nay: goes on from {@code expression} where it starts a span. */
    private TimeExpression joined(TimeExpression expression) {
        Period start = expression.period();
        int to = expression.last() + 1;
        if (start == null || !startsSpan(expression) || !is(tokens, to, words.to) && !is(tokens, to, words.until)) {
            return expression;
        }
        LocalDate published = anchor.published();
        if (is(tokens, to + 1, words.now)) {
            return published == null || published.isBefore(start.start())
                    ? expression
                    : made(expression.first(), to + 1, Kind.SPAN, new Days(start.start(), published));
        }
        int next = to + 1;
        while (words.parts.holds(tokens, next)) {
            next++;
        }
        TimeExpression end = next < tokens.count() ? at(next) : null;
        Period last = end == null ? null : end.period();
        if (end == null || last == null || last.end().isBefore(start.start())) {
            return expression;
        }
        return made(expression.first(), end.last(), Kind.SPAN, new Days(start.start(), last.end()));
    }

    /** từ năm 2016, từ tối 11/10, từ đầu năm. */
    private boolean startsSpan(TimeExpression expression) {
        int before = expression.first() - 1;
        while (words.parts.holds(tokens, before) && !is(tokens, before, words.late)) {
            before--;
        }
        return is(tokens, before, words.from) || is(tokens, expression.first(), words.from);
    }
}
