package io.provincewire.indicator.time;

import static io.provincewire.indicator.time.TimeWords.is;
import static io.provincewire.indicator.time.TimeWords.number;
import static io.provincewire.indicator.time.TimeWords.year;

import io.provincewire.indicator.time.TimeExpression.Kind;
import io.provincewire.indicator.time.TimeExpression.Role;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the time expressions of one passage and the days that they mean. What they do in the sentence is told later. */
final class TimeParser {
    private final TimeWords words;
    private final Passage passage;
    private final Tokens tokens;
    private final Anchor anchor;
    /** The last year stated, for trong năm. */
    private @Nullable Integer lastYear;
    /** The last day stated, for cùng ngày. */
    private @Nullable LocalDate lastDay;

    TimeParser(TimeWords words, Passage passage, Anchor anchor) {
        this.words = words;
        this.passage = passage;
        this.tokens = passage.tokens();
        this.anchor = anchor;
    }

    List<TimeExpression> parse() {
        List<TimeExpression> found = new ArrayList<>();
        for (int i = 0; i < tokens.count(); ) {
            TimeExpression expression = at(i);
            if (expression == null) {
                i++;
            } else {
                expression = joined(expression);
                found.add(expression);
                remember(expression);
                i = expression.last() + 1;
            }
        }
        return found;
    }

    private void remember(TimeExpression expression) {
        Period period = expression.period();
        if (period != null && expression.kind() == Kind.DAY) {
            lastDay = period.start();
        }
        if (period == null
                || period.start().getYear() != period.end().getYear()
                || words.isBase(tokens, expression.first(), 0)) {
            return;
        }
        int stated = year(passage, expression.last());
        boolean day = expression.kind() == Kind.DAY && stated > 0;
        if (day || expression.kind() == Kind.YEAR && !is(tokens, expression.first() - 1, words.to)) {
            lastYear = period.start().getYear();
        }
    }

    private @Nullable TimeExpression at(int i) {
        int id = tokens.id(i);
        boolean starts = words.starts.contains(id);
        TimeExpression fixed = starts ? fixed(i) : null;
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
            return month(i);
        }
        if (id == words.quarter) {
            return quarter(i);
        }
        if (id == words.day && number(passage, i + 1) > 0 && is(tokens, i + 2, words.month)) {
            return dayInWords(i);
        }
        if (!starts) {
            return null;
        }
        TimeExpression months = monthsInWords(i);
        if (months != null) {
            return months;
        }
        TimeExpression span = span(i);
        return span != null ? span : stated(i);
    }

    private TimeExpression made(int first, int last, Kind kind, @Nullable Days days) {
        String label = passage.text(tokens.start(first), tokens.end(last));
        return new TimeExpression(first, last, kind, Role.LOCAL, days == null ? null : days.labelled(label));
    }

    /** năm nay, 6 tháng đầu năm, đến nay, and what else is a phrase. */
    private @Nullable TimeExpression fixed(int i) {
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
                made(first, last, Kind.PART, month == null ? null : quarterDays((month + 2) / 3, anchor.year(0)));
        };
    }

    /** tháng 8, tháng 8/2018, tháng 6-2017, tháng 3 năm 2017. */
    private @Nullable TimeExpression month(int i) {
        int month = number(passage, i + 1);
        if (month < 1 || month > 12 || isDecimal(i + 1)) {
            return null;
        }
        Stated stated = yearBehind(i + 2);
        Integer year = stated.year() != null ? stated.year() : anchor.yearOfMonth(month);
        return made(i, stated.last(), Kind.MONTH, Days.months(year, month, month));
    }

    private boolean isDecimal(int i) {
        return tokens.isGlued(i + 1 < tokens.count() ? i + 1 : i)
                && is(tokens, i + 1, words.comma)
                && i + 2 < tokens.count()
                && tokens.isNumber(i + 2)
                && tokens.isGlued(i + 2);
    }

    /** A year that a month or a quarter is of, and the last token with it. */
    private record Stated(@Nullable Integer year, int last) {}

    private Stated yearBehind(int at) {
        boolean sign = is(tokens, at, words.slash)
                || is(tokens, at, words.hyphen)
                || is(tokens, at, words.dot) && tokens.isGlued(at);
        boolean word = is(tokens, at, words.year);
        int year = sign || word ? year(passage, at + 1) : year(passage, at);
        if (year > 0) {
            return new Stated(year, sign || word ? at + 1 : at);
        }
        // A year that cannot be, such as 3019, is a slip for the year that the text is in.
        boolean slip = is(tokens, at, words.slash) && number(passage, at + 1) > 2100;
        return new Stated(null, slip ? at + 1 : at - 1);
    }

    private @Nullable TimeExpression quarter(int i) {
        int quarter = number(passage, i + 1);
        if (quarter < 0 && i + 1 < tokens.count()) {
            Phrases.Match<Integer> roman = words.romans.longest(tokens, i + 1);
            quarter = roman == null ? -1 : roman.value();
        }
        if (quarter < 1 || quarter > 4) {
            return null;
        }
        Stated stated = yearBehind(i + 2);
        Integer year = stated.year() != null ? stated.year() : anchor.yearOfMonth(quarter * 3 - 2);
        return made(i, stated.last(), Kind.PART, quarterDays(quarter, year));
    }

    private static @Nullable Days quarterDays(int quarter, @Nullable Integer year) {
        return Days.months(year, quarter * 3 - 2, quarter * 3);
    }

    /** What starts with a number: 9 tháng đầu năm, 3 quý, 5/7/2025, 2016 - 2020, sau 10 năm. */
    private @Nullable TimeExpression numeric(int i) {
        int value = number(passage, i);
        if (value < 0 || i > 0 && isDecimal(i - 2)) {
            return null;
        }
        if (is(tokens, i + 1, words.month)) {
            return months(i, value);
        }
        if (is(tokens, i + 1, words.quarter)
                && value <= 4
                && words.quartersBehind.longest(tokens, i + 2 < tokens.count() ? i + 2 : i) != null) {
            return part(i, i + 1 + length(words.quartersBehind, i + 2), 3 * value);
        }
        if (is(tokens, i + 1, words.year) && year(passage, i) < 0) {
            return since(i);
        }
        TimeExpression day = day(i, value);
        return day != null ? day : years(i, i);
    }

    private int length(Phrases<String> phrases, int at) {
        Phrases.Match<String> match = at < tokens.count() ? phrases.longest(tokens, at) : null;
        return match == null ? 0 : match.tokens();
    }

    /** The first {@code months} months of a year that stands behind token {@code last}, or of now. */
    private TimeExpression part(int first, int last, int months) {
        boolean word = is(tokens, last, words.year);
        int year = word ? year(passage, last + 1) : -1;
        Stated stated = year > 0 ? new Stated(year, last + 1) : word ? new Stated(null, last) : yearBehind(last + 1);
        Integer of = stated.year() != null ? stated.year() : months > 1 ? yearOfPart(months) : anchor.year(0);
        return made(first, Math.max(last, stated.last()), Kind.PART, Days.months(of, 1, months));
    }

    /** So many months are over: of this year once they are, else of the year before. */
    private @Nullable Integer yearOfPart(int months) {
        LocalDate published = anchor.published();
        return published != null && published.getMonthValue() < months ? anchor.year(-1) : anchor.year(0);
    }

    private @Nullable TimeExpression months(int i, int count) {
        if (count < 1 || count > 12) {
            return null;
        }
        int behind = length(words.monthsBehind, i + 2);
        boolean stated = behind > 0 && !(behind == 1 && is(tokens, i + 2, words.year) && year(passage, i + 3) < 0);
        if (stated || year(passage, i + 3) > 0 && (is(tokens, i + 2, words.slash) || is(tokens, i + 2, words.hyphen))) {
            return part(i, i + 1 + behind, count);
        }
        boolean lasting = i > 0 && words.lastingBefore.longest(tokens, i - 1, Math.max(0, i - 3)) != null
                || words.lastingBehind.holds(tokens, i + 2)
                || count == 1;
        return lasting ? null : part(i, i + 1, count);
    }

    /** chín tháng đầu năm, and at the head of a clause chín tháng. */
    private @Nullable TimeExpression monthsInWords(int i) {
        Phrases.Match<Integer> count = words.monthCounts.longest(tokens, i);
        int month = count == null ? i : i + count.tokens();
        boolean years = is(tokens, i, words.year) && !is(tokens, month + 1, words.first);
        if (count == null || years || !is(tokens, month, words.month)) {
            return null;
        }
        int behind = length(words.monthsBehind, month + 1);
        boolean bare = behind == 1 && is(tokens, month + 1, words.year);
        if (behind > 0 && !(bare && year(passage, month + 2) < 0)) {
            return part(i, month + behind, count.value());
        }
        boolean head = i == passage.sentenceStart(passage.sentenceOf(i)) && is(tokens, month + 1, words.comma);
        return head ? part(i, month, count.value()) : null;
    }

    /** sau 10 năm, 5 năm qua: how long, not when. */
    private @Nullable TimeExpression since(int i) {
        boolean lasting = words.sinceBefore.holds(tokens, i - 1) && words.sinceBehind.holds(tokens, i + 2)
                || words.sinceBefore.holds(tokens, i - 2) && words.sinceBehind.holds(tokens, i + 2)
                || is(tokens, i - 1, words.in) && words.sinceBehind.holds(tokens, i + 2);
        return lasting ? made(i, i + 1, Kind.NOW, null) : null;
    }

    /** 5/7/2025, ngày 5/7, 8-11: two parts only behind a word for a day. */
    private @Nullable TimeExpression day(int i, int day) {
        if (day < 1 || day > 31 || i + 2 >= tokens.count()) {
            return null;
        }
        int sign = tokens.id(i + 1);
        boolean dot = sign == words.dot && tokens.isGlued(i + 1) && tokens.isGlued(i + 2);
        if (sign != words.slash && sign != words.hyphen && !dot) {
            return null;
        }
        int month = number(passage, i + 2);
        if (month < 1 || month > 12) {
            return null;
        }
        int year = is(tokens, i + 3, sign) ? year(passage, i + 4) : -1;
        if (year > 0) {
            return made(i, i + 4, Kind.DAY, Days.day(Anchor.date(year, month, day)));
        }
        boolean worded = i > 0 && words.dayWords.longest(tokens, i - 1, Math.max(0, i - 3)) != null;
        return worded || isDated(i, day, month) ? made(i, i + 2, Kind.DAY, Days.day(anchor.day(day, month))) : null;
    }

    /** đến 26/12, từ 1/7 đến 31/7: no fraction, since it is more than one or starts a span. */
    private boolean isDated(int i, int day, int month) {
        boolean starts =
                is(tokens, i - 1, words.from) && (is(tokens, i + 3, words.to) || is(tokens, i + 3, words.until));
        return starts || day > month && words.dated.holds(tokens, i - 1);
    }

    private @Nullable TimeExpression dayInWords(int i) {
        int day = number(passage, i + 1);
        int month = number(passage, i + 3);
        if (month < 1 || month > 12 || day > 31) {
            return null;
        }
        Stated stated = yearBehind(i + 4);
        Integer year = stated.year();
        LocalDate date = year == null ? anchor.day(day, month) : Anchor.date(year, month, day);
        return made(i, stated.last(), Kind.DAY, Days.day(date));
    }

    /** giai đoạn 2016-2020, nhiệm kỳ 2020 - 2025. */
    private @Nullable TimeExpression span(int i) {
        int length = Math.max(length(words.spanWords, i), length(words.terms, i));
        if (length == 0) {
            return null;
        }
        TimeExpression years = years(i, i + length);
        if (years == null || years.kind() != Kind.SPAN) {
            return null;
        }
        return words.terms.longest(tokens, i) != null && !is(tokens, i - 1, words.in) && i != 0
                ? years.as(Role.NAME)
                : years;
    }

    /** năm 2023, năm học 2024-2025, vụ 2017 - 2018. */
    private @Nullable TimeExpression stated(int i) {
        int length = length(words.yearWords, i);
        if (length == 0 || year(passage, i + length) < 0) {
            return null;
        }
        TimeExpression years = years(i, i + length);
        int stated = year(passage, i + length);
        TimeExpression found = years != null ? years : made(i, i + length, Kind.YEAR, Days.year(stated));
        return length(words.school, i) == length && found.kind() == Kind.SPAN
                ? new TimeExpression(found.first(), found.last(), Kind.SEASON, found.role(), found.period())
                : found;
    }

    /** Two years with a sign between them, from token {@code at}; {@code first} is where the expression starts. */
    private @Nullable TimeExpression years(int first, int at) {
        int from = year(passage, at);
        if (from < 0) {
            return null;
        }
        int sign = length(words.spanTo, at + 1);
        int until = sign == 0 ? -1 : year(passage, at + 1 + sign);
        boolean hyphen = is(tokens, at + 1, words.hyphen);
        if (until >= from && until - from <= 60 && (hyphen || first < at || is(tokens, first - 1, words.from))) {
            return made(first, at + 1 + sign, Kind.SPAN, Days.years(from, until));
        }
        return first < at || isBare(at) ? made(first, at, Kind.YEAR, Days.year(from)) : null;
    }

    /** so với 2015, cùng kỳ 2018, sang 2018: a year without its word. */
    private boolean isBare(int i) {
        return i > 0 && words.baseBefore.longest(tokens, i - 1, Math.max(0, i - 5)) != null;
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
