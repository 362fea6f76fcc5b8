package io.provincewire.indicator.time;

import java.time.LocalDate;
import java.util.Locale;

/** Writes a period as the tables of this room do: 2017, 2017-H1, 2017-Q3, 2017-M09, 2017-07-05, 2016/2020. */
final class IsoPeriod {
    private IsoPeriod() {}

    static String of(Period period) {
        LocalDate start = period.start();
        LocalDate end = period.end();
        if (start.equals(end)) {
            return start.toString();
        }
        int year = start.getYear();
        if (start.getDayOfYear() == 1 && end.getDayOfYear() == end.lengthOfYear()) {
            return year == end.getYear() ? String.valueOf(year) : year + "/" + end.getYear();
        }
        boolean months = start.getDayOfMonth() == 1 && end.getDayOfMonth() == end.lengthOfMonth();
        if (months && year == end.getYear()) {
            int first = start.getMonthValue();
            switch (end.getMonthValue() - first) {
                case 0 -> {
                    return String.format(Locale.ROOT, "%d-M%02d", year, first);
                }
                case 2 -> {
                    return year + "-Q" + (first + 2) / 3;
                }
                case 5 -> {
                    return year + "-H" + (first + 5) / 6;
                }
                default -> {}
            }
        }
        return start + "/" + end;
    }
}
