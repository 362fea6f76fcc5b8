package io.provincewire.indicator.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** First and last days of years, quarters and months. */
record Days(LocalDate start, LocalDate end) {
    static @Nullable Days year(@Nullable Integer year) {
        return year == null ? null : new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static @Nullable Days years(int first, int last) {
        return last < first ? null : new Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /** Months {@code first} to {@code last} of {@code year}; null where the year is unknown or a month is none. */
    static @Nullable Days months(@Nullable Integer year, int first, int last) {
        if (year == null || first < 1 || last > 12 || last < first) {
            return null;
        }
        LocalDate end = LocalDate.of(year, last, 1);
        return new Days(LocalDate.of(year, first, 1), end.withDayOfMonth(end.lengthOfMonth()));
    }

    static @Nullable Days quarter(int quarter, @Nullable Integer year) {
        return months(year, quarter * 3 - 2, quarter * 3);
    }

    static @Nullable Days day(@Nullable LocalDate day) {
        return day == null ? null : new Days(day, day);
    }

    Period labelled(String label) {
        return new Period(start, end, label);
    }
}
