package io.provincewire.indicator.time;

import static io.provincewire.indicator.time.TimeWords.is;
import static io.provincewire.indicator.time.TimeWords.year;

import io.provincewire.indicator.time.TimeExpression.Kind;
import io.provincewire.indicator.time.TimeExpression.Role;
import io.provincewire.text.Passage;
import org.jspecify.annotations.Nullable;

/** Years and spans of years: năm 2023, giai đoạn 2016-2020, năm học 2024-2025. */
final class YearTimes extends TimeReading {
    YearTimes(TimeWords words, Passage passage, Anchor anchor) {
        super(words, passage, anchor);
    }

    /** giai đoạn 2016-2020, nhiệm kỳ 2020 - 2025. */
    @Nullable
    TimeExpression span(int i) {
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
    @Nullable
    TimeExpression stated(int i) {
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
    @Nullable
    TimeExpression years(int first, int at) {
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
}
