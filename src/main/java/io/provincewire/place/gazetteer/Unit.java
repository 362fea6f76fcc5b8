package io.provincewire.place.gazetteer;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of an administrative unit: a change of type, name or parent makes a new one.
 *
 * @param number its place in the list of all units, which arrays go by; {@link #UNLISTED} while there is none
 * @param code official code, unique only together with era and level
 * @param name bare name in modern spelling, e.g. {@code Quế Phong}, {@code 1} for Phường 1
 * @param type type word in lower case, e.g. {@code huyện}
 * @param parent code of the unit above it; empty for a province
 * @param province code of its province, of the same era
 * @param validFrom first day; {@link LocalDate#MIN} where it is older than the records
 * @param validTo last day, inclusive; {@link LocalDate#MAX} where it is still valid
 * @param aliases other spellings that folding does not reach
 */
public record Unit(
        int number,
        Era era,
        Level level,
        String code,
        String name,
        String type,
        String parent,
        String province,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> aliases) {

    /** The number of a unit that is in no list yet. */
    static final int UNLISTED = -1;

    public Unit {
        aliases = List.copyOf(aliases);
    }

    /** Era and official code, e.g. {@code pre2025:415}. */
    public String id() {
        return era.label() + ":" + code;
    }

    /** Era and code of its province, e.g. {@code pre2025:40}. */
    public String provinceId() {
        return era.label() + ":" + province;
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /** Whether it is a version of the same unit: dates, names and parents aside. */
    public boolean sameUnit(Unit other) {
        return era == other.era && level == other.level && code.equals(other.code);
    }

    /** Whether it lies in {@code other}, which is of the same era. */
    public boolean isWithin(Unit other) {
        return era == other.era
                && switch (other.level) {
                    case PROVINCE -> level != Level.PROVINCE && province.equals(other.code);
                    case DISTRICT -> level == Level.COMMUNE && parent.equals(other.code);
                    case COMMUNE -> false;
                };
    }

    /** Whether the name is a number, as in Quận 1. */
    public boolean numbered() {
        return Character.isDigit(name.charAt(0));
    }
}
