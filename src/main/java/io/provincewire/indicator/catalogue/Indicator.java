package io.provincewire.indicator.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One code of the catalogue. The fields are those of the file, whose head explains them.
 *
 * @param code stable name, e.g. {@code poverty.rate}
 * @param units base units in which it can be given
 * @param also units in which papers write it loosely, and the base unit that is then meant
 * @param average units that mean another where an average is told
 * @param ranges plausible values of each unit
 * @param alone units that are enough without a cue
 * @param notAfter units of the number before in the sentence that rule it out
 * @param nouns folded; a counted noun must start with one of these, where there are any
 * @param growth whether it is itself a growth, so that "tăng 8%" is its level
 * @param level for a growth, the code whose level grows
 * @param ratio the code of the share of the plan that it reaches
 * @param owner whose figures it takes
 * @param inherits which time of a sentence before holds for it
 * @param needy whether a word of some kind must stand near, which the cue finder knows
 */
public record Indicator(
        String code,
        String en,
        String vi,
        Set<String> units,
        Map<String, String> also,
        Map<String, String> average,
        Map<String, Range> ranges,
        Set<String> alone,
        Set<String> notAfter,
        Set<String> nouns,
        boolean growth,
        @Nullable String level,
        @Nullable String ratio,
        Owner owner,
        Inherits inherits,
        boolean needy) {

    /** The code of what the catalogue does not know. */
    public static final String OTHER = "other";

    /** Whose figures a code takes. */
    public enum Owner {
        /** Of a place or the country only. */
        PLACE,
        /** Of one firm, too. */
        FIRM,
        /** Of one firm, family or person, too. */
        ANY
    }

    /** Which time that was told in a sentence before holds for a figure whose own sentence tells none. */
    public enum Inherits {
        /** Any but a single day. */
        PERIOD,
        /** A day, too: it counts what happens. */
        DAY,
        /** None: it counts what is. */
        NONE
    }

    /** Plausible values, both inclusive. */
    public record Range(double low, double high) {
        public boolean contains(double value) {
            return low <= value && value <= high;
        }
    }

    /** Whether it is the code of what the catalogue does not know. */
    public boolean isOther() {
        return code.equals(OTHER) || code.startsWith(OTHER + ".");
    }

    /** Whether it can be given in {@code unit}, strictly or loosely. */
    public boolean admits(String unit) {
        return units.contains(unit) || also.containsKey(unit);
    }

    /** Whether it can be a number of {@code noun} (folded; empty where nothing is counted). */
    public boolean counts(String noun) {
        if (nouns.isEmpty() || noun.isEmpty()) {
            return true;
        }
        for (String start : nouns) {
            if (noun.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** The base unit that is meant by {@code unit}. */
    public String meant(String unit) {
        return units.contains(unit) ? unit : also.getOrDefault(unit, unit);
    }

    /** Whether {@code value} is plausible in {@code unit}; true where the catalogue does not say. */
    public boolean plausible(double value, String unit) {
        Range range = ranges.get(unit);
        return range == null || range.contains(value);
    }

    /** The phrases of one code as the file has them. */
    record Words(List<String> cues, List<String> after, List<String> needs, List<String> guards, List<String> series) {}
}
