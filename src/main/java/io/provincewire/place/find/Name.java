package io.provincewire.place.find;

import io.provincewire.place.gazetteer.Level;
import io.provincewire.place.gazetteer.Unit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A name as texts write it, and all units, of both eras, that bear it. */
public final class Name {
    private final int number;
    private final int syllables;
    private final boolean common;
    private final boolean person;
    private final boolean personal;
    private final List<Unit> units = new ArrayList<>(1);
    private final Set<Level> levels = EnumSet.noneOf(Level.class);

    Name(int number, int syllables, boolean common, boolean person, boolean personal) {
        this.number = number;
        this.syllables = syllables;
        this.common = common;
        this.person = person;
        this.personal = personal;
    }

    void add(Unit unit) {
        if (!units.contains(unit)) {
            units.add(unit);
            levels.add(unit.level());
        }
    }

    /** Its place in the index. */
    public int number() {
        return number;
    }

    public int syllables() {
        return syllables;
    }

    /** Whether it is a phrase of the language too. */
    public boolean common() {
        return common;
    }

    /** Whether it names a person of history too, as Hồ Chí Minh. */
    public boolean person() {
        return person;
    }

    /** Whether it opens with a common family name, so that it may be a person's. */
    public boolean isPersonal() {
        return personal;
    }

    /** Every version of every unit of that name. */
    public List<Unit> units() {
        return units;
    }

    public boolean has(Level level) {
        return levels.contains(level);
    }

    /** Whether some unit of that name is what {@code type} says. */
    public boolean fits(TypeWord type) {
        for (Unit unit : units) {
            if (type.fits(unit)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a town (thành phố or thị xã of a province) bears it. */
    public boolean isTown() {
        for (Unit unit : units) {
            if (unit.level() == Level.DISTRICT
                    && (unit.type().equals("thành phố") || unit.type().equals("thị xã"))) {
                return true;
            }
        }
        return false;
    }
}
