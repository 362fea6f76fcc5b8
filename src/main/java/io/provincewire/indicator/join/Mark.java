package io.provincewire.indicator.join;

/** What a word or phrase says about the figures near it. The names are the keys of {@code joining.txt}. */
enum Mark {
    PAST,
    PRESENT,
    AHEAD,
    RATE,
    AVERAGE,
    ANAPHOR,
    RESPECTIVELY,
    AMONG,
    PRIVATE,
    NEUTRAL,
    BRAND,
    PERSON,
    FIRM,
    EACH,
    COMMUNITY,
    OFFICIAL,
    SPEAKS,
    THEO,
    NATIONAL,
    FOREIGN,
    LOCAL;

    /** Its bit in a set of marks. */
    @SuppressWarnings("EnumOrdinal") // only a bit in memory, never stored
    int bit() {
        return 1 << ordinal();
    }
}
