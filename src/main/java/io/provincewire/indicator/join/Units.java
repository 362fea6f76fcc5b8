package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Indicator;
import io.provincewire.indicator.quantity.Quantity;
import java.util.Map;

/** Turns a unit that papers write loosely into the base unit that is meant. */
final class Units {
    private static final Map<String, Double> SCALES =
            Map.of("kg>t", 0.001, "m2>ha", 0.0001, "m>km", 0.001, "VND/person/month>VND/person/year", 12.0);
    private static final String YEAR = "/person/year";
    private static final String MONTH = "/person/month";

    private Units() {}

    /** The base unit of {@code quantity} where it measures {@code indicator}, perhaps as an {@code average}. */
    static String meant(Indicator indicator, Quantity quantity, boolean average) {
        String written = quantity.unit();
        String meant = average && indicator.average().containsKey(written)
                ? indicator.average().getOrDefault(written, written)
                : indicator.meant(written);
        String monthly = meant.endsWith(YEAR) ? meant.replace(YEAR, MONTH) : meant;
        boolean month =
                quantity.has(Quantity.Hint.PER_MONTH) && indicator.units().contains(monthly);
        return month ? monthly : meant;
    }

    /** What a value in {@code from} is multiplied by to be in {@code to}. */
    static double scale(String from, String to) {
        return from.equals(to) ? 1 : SCALES.getOrDefault(from + ">" + to, 1.0);
    }

    /** The unit of a change of {@code written} where the level is in {@code level}: criteria of criteria a commune. */
    static String ofChange(String written, String level) {
        int length = written.length();
        return level.length() > length && level.charAt(length) == '/' && level.startsWith(written) ? level : written;
    }
}
