package io.provincewire.indicator.quantity;

/**
 * What stands behind a number.
 *
 * @param kind how sure it is that it says what is measured or counted
 * @param unit the base unit; empty where there is none
 * @param factor what one is in the base unit
 * @param places how many decimals a converted value keeps; -1: all
 * @param first its first token; -1 where there is none
 * @param last its last token, inclusive; the one before where there is none
 * @param nounEnd the last token of unit or noun without what it is per
 * @param pers what it is per
 */
record Unit(Kind kind, String unit, double factor, int places, int first, int last, int nounEnd, Pers pers) {
    enum Kind {
        NONE,
        /** A word that no list knows. */
        GUESS,
        NOUN,
        MEASURE
    }

    static Unit none(int before) {
        return new Unit(Kind.NONE, "", 1, -1, -1, before, before, Pers.NONE);
    }

    boolean isMeasure() {
        return kind == Kind.MEASURE;
    }

    /** Whether a list knows it. */
    boolean isKnown() {
        return kind == Kind.MEASURE || kind == Kind.NOUN;
    }

    boolean isNone() {
        return kind == Kind.NONE;
    }

    boolean isMoney() {
        return unit.equals("VND") || unit.equals("USD");
    }

    boolean isPercent() {
        return unit.equals("%") || unit.equals("pp");
    }

    /** This unit, for one of what {@code per} says, which takes the tokens up to {@code end}. */
    Unit per(Per per, int end) {
        return new Unit(kind, unit, factor, places, first, end, nounEnd, pers.with(per));
    }

    /** The same with converted values kept to {@code decimals} decimals. */
    Unit rounded(int decimals) {
        return new Unit(kind, unit, factor, decimals, first, last, nounEnd, pers);
    }

    /** The same words read as another unit. */
    Unit as(String other, double otherFactor) {
        return new Unit(kind, other, otherFactor, places, first, last, nounEnd, pers);
    }
}
