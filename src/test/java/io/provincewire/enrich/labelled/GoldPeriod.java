package io.provincewire.enrich.labelled;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The days of a labelled period: 2017, 2017-H1, 2017-Q3, 2017-M09, 2017-M01/2017-M09, 2015/2020, 2017-07-05. */
final class GoldPeriod {
    private GoldPeriod() {}

    /** The first and the last day with a slash between; a null stays one. */
    static @Nullable String days(@Nullable String period) {
        if (period == null) {
            return null;
        }
        int slash = period.indexOf('/');
        String first = slash < 0 ? period : period.substring(0, slash);
        String last = slash < 0 ? period : period.substring(slash + 1);
        return start(first) + "/" + end(last);
    }

    private static LocalDate start(String part) {
        return isDay(part) ? LocalDate.parse(part) : month(part, 1).atDay(1);
    }

    private static LocalDate end(String part) {
        return isDay(part) ? LocalDate.parse(part) : month(part, 0).atEndOfMonth();
    }

    private static boolean isDay(String part) {
        return part.length() == 10;
    }

    /** The first month of {@code part}, or with {@code first} 0 the last. */
    private static YearMonth month(String part, int first) {
        int year = Integer.parseInt(part.substring(0, 4));
        int size = part.length() == 4 ? 12 : size(part.charAt(5));
        int which = part.length() == 4 ? 1 : Integer.parseInt(part.substring(6));
        return YearMonth.of(year, first == 1 ? size * (which - 1) + 1 : size * which);
    }

    private static int size(char unit) {
        return switch (unit) {
            case 'H' -> 6;
            case 'Q' -> 3;
            case 'M' -> 1;
            default -> throw new IllegalArgumentException("no part of a year: " + unit);
        };
    }
}
