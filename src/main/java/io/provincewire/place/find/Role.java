package io.provincewire.place.find;

import java.util.Locale;

/** What the words beside a name say about it; the sections of the cue list. */
public enum Role {
    TYPE,
    MODIFIER,
    BLOCK,
    TITLE,
    PEOPLE,
    ROAD,
    STREET,
    NATURE,
    HOUSE,
    VILLAGE,
    TEAM,
    TEAM_AFTER,
    CLUB,
    PRODUCE,
    FIRM,
    CLUB_AFTER,
    BODY,
    AT,
    REGION,
    AMONG,
    ORIGIN,
    BORN,
    DIRECTION,
    PLURAL,
    FORMER,
    NOW,
    ABROAD,
    SPORT,
    CREDIT,
    /** A fixed name that holds a unit's name and is no place. */
    PHRASE;

    /** Its bit in a set of roles. */
    public int bit() {
        return 1 << bitNumber();
    }

    /** Whether it is in the set {@code roles}. */
    public boolean in(int roles) {
        return (roles & bit()) != 0;
    }

    @SuppressWarnings("EnumOrdinal") // only a bit in memory, never stored
    private int bitNumber() {
        return ordinal();
    }

    static Role parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
