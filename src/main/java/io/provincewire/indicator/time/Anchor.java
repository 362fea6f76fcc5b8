package io.provincewire.indicator.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an article was written, as far as one can tell.
 *
 * @param published the day; null where unknown
 * @param year the year, by the day or by the years that the text names; null where neither tells
 */
record Anchor(@Nullable LocalDate published, @Nullable Integer year) {
    /** The year that lies {@code offset} years from now, or null. */
    @Nullable
    Integer year(int offset) {
        return year == null || offset == 0 ? year : Integer.valueOf(year + offset);
    }

    /** The year of a month named without one: the last such month up to now, with a month of grace. */
    @Nullable
    Integer yearOfMonth(int month) {
        if (published == null || year == null) {
            return year;
        }
        return month > published.getMonthValue() + 1 ? year - 1 : year;
    }

    /** The year that cả năm means: in January the one that is just over. */
    @Nullable
    Integer wholeYear() {
        return published != null && year != null && published.getMonthValue() == 1 ? Integer.valueOf(year - 1) : year;
    }

    /** Whether the article is of the first weeks of a year, when papers still tell of the year before. */
    boolean isEarlyInYear() {
        return published != null && published.getMonthValue() <= 2;
    }

    /** The year that is just over, or nearly so: năm qua. */
    @Nullable
    Integer pastYear() {
        if (published == null || year == null) {
            return year;
        }
        return published.getMonthValue() >= 11 ? year : year - 1;
    }

    /** The day {@code day} of {@code month} nearest to now, or null where there is none. */
    @Nullable
    LocalDate day(int day, int month) {
        if (year == null) {
            return null;
        }
        LocalDate same = date(year, month, day);
        if (published == null || same == null) {
            return same;
        }
        LocalDate before = date(year - 1, month, day);
        LocalDate after = date(year + 1, month, day);
        if (before != null && same.isAfter(published.plusMonths(6))) {
            return before;
        }
        return after != null && same.isBefore(published.minusMonths(9)) ? after : same;
    }

    static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
