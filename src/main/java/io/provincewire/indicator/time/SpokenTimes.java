package io.provincewire.indicator.time;

import static io.provincewire.indicator.time.TimeWords.is;
import static io.provincewire.indicator.time.TimeWords.year;

import io.provincewire.indicator.time.TimeExpression.Kind;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Times that are phrases, told from the article or from what the text told before: năm nay, trong năm, cùng ngày. */
final class SpokenTimes extends TimeReading {
    /** The last year stated, for trong năm. */
    private @Nullable Integer lastYear;
    /** The last day stated, for cùng ngày. */
    private @Nullable LocalDate lastDay;

    SpokenTimes(TimeWords words, Passage passage, Anchor anchor) {
        super(words, passage, anchor);
    }

    /** Takes in what was found, for the phrases behind it that go by it. */
    void remember(TimeExpression expression) {
        Period period = expression.period();
        if (period == null) {
            return;
        }
        if (expression.kind() == Kind.DAY) {
            lastDay = period.start();
        }
        // What the time is compared with is asked last, since it takes longest.
        if (statesYear(expression, period) && !words.isBase(tokens, expression.first(), 0)) {
            lastYear = period.start().getYear();
        }
    }

    private boolean statesYear(TimeExpression expression, Period period) {
        boolean stated = expression.kind() == Kind.DAY
                ? year(passage, expression.last()) > 0
                : expression.kind() == Kind.YEAR && !is(tokens, expression.first() - 1, words.to);
        return stated && period.start().getYear() == period.end().getYear();
    }

    /** năm nay, 6 tháng đầu năm, đến nay, and what else is a phrase. */
    @Nullable
    TimeExpression fixed(int i) {
        Phrases.Match<String> match = words.fixed.longest(tokens, i);
        if (match == null) {
            return null;
        }
        if (is(tokens, i - 1, words.year) && match.value().equals("last month")) {
            // những năm tháng qua: no month.
            return null;
        }
        int last = i + match.tokens() - 1;
        int stated = is(tokens, last, words.year) ? year(passage, last + 1) : -1;
        Integer year = stated > 0 ? Integer.valueOf(stated) : anchor.year(0);
        int end = stated > 0 ? last + 1 : last;
        return switch (match.value()) {
            case "year same" -> made(i, end, Kind.YEAR, Days.year(stated > 0 ? year : inYear(i, match.tokens())));
            case "year whole" -> made(i, end, Kind.YEAR, Days.year(stated > 0 ? year : wholeYear(i)));
            case "half first" -> made(i, end, Kind.PART, Days.months(year, 1, 6));
            case "half last" -> made(i, end, Kind.PART, Days.months(year, 7, 12));
            case "same period" -> made(i, end, Kind.SAME_PERIOD, stated > 0 ? Days.year(year) : null);
            case "now" -> now(i, last);
            case "each" -> made(i, last, Kind.EACH, null);
            case "since", "untold" -> made(i, last, Kind.NOW, null);
            default -> relative(match.value(), i, last);
        };
    }

    /** trong năm means the year last stated; cả năm and đầu năm the year of the article, or the one just over. */
    private @Nullable Integer inYear(int i, int length) {
        boolean within = is(tokens, i, words.in) && length == 2;
        Integer now = anchor.year(0);
        boolean past = lastYear != null && now != null && lastYear == now - 1 && anchor.isEarlyInYear();
        return (within || past) && lastYear != null ? lastYear : now;
    }

    /** cả năm is the year of the article, but in its first weeks the year before; đến cuối năm is never that. */
    private @Nullable Integer wholeYear(int i) {
        boolean ahead = is(tokens, i - 1, words.to) || is(tokens, i - 1, words.until) || is(tokens, i - 1, words.at);
        Integer told = inYear(i, 0);
        boolean past = told != null && !told.equals(anchor.year(0));
        return ahead ? anchor.year(0) : past ? told : anchor.wholeYear();
    }

    private @Nullable TimeExpression now(int first, int last) {
        if (first == last
                && (words.nowJoinedBefore.holds(tokens, first - 1) || words.nowJoinedBehind.holds(tokens, last + 1))) {
            return null;
        }
        return made(first, last, Kind.NOW, null);
    }

    private TimeExpression relative(String key, int first, int last) {
        LocalDate published = anchor.published();
        Integer month = published == null ? null : Integer.valueOf(published.getMonthValue());
        return switch (key) {
            case "year 0" -> made(first, last, Kind.YEAR, Days.year(anchor.year(0)));
            case "year -1" -> made(first, last, Kind.YEAR, Days.year(anchor.year(-1)));
            case "year 1" -> made(first, last, Kind.YEAR, Days.year(anchor.year(1)));
            case "year past" -> made(first, last, Kind.YEAR, Days.year(anchor.pastYear()));
            case "same day" -> made(first, last, Kind.DAY, Days.day(published == null ? lastDay : published));
            case "that day" -> made(first, last, Kind.DAY, Days.day(lastDay));
            case "day before" ->
                made(first, last, Kind.DAY, Days.day(published == null ? null : published.minusDays(1)));
            case "this month" ->
                made(first, last, Kind.MONTH, month == null ? null : Days.months(anchor.year(0), month, month));
            case "last month" ->
                made(
                        first,
                        last,
                        Kind.MONTH,
                        published == null
                                ? null
                                : Days.months(
                                        published.minusMonths(1).getYear(),
                                        published.minusMonths(1).getMonthValue(),
                                        published.minusMonths(1).getMonthValue()));
            default ->
                made(first, last, Kind.PART, month == null ? null : Days.quarter((month + 2) / 3, anchor.year(0)));
        };
    }
}
