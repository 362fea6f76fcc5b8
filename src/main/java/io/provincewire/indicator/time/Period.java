package io.provincewire.indicator.time;

import java.time.LocalDate;

/**
 * A span of days.
 *
 * @param start the first day
 * @param end the last day, inclusive
 * @param label the words of the text that say so
 */
public record Period(LocalDate start, LocalDate end, String label) {
    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("not a period: " + start + " to " + end);
        }
    }

    /** Whether it covers the same days as {@code other}. */
    public boolean sameDays(Period other) {
        return start.equals(other.start) && end.equals(other.end);
    }
}
