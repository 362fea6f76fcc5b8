package io.provincewire.bench;

import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.place.gazetteer.Unit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The names of all administrative units of both maps. */
public final class UnitNames {
    private UnitNames() {}

    /** Every name and alias, by itself: in the form that the automaton is built from. */
    public static Map<String, String> all() {
        Map<String, String> names = new TreeMap<>();
        for (Unit unit : Gazetteer.load().units()) {
            Stream.concat(Stream.of(unit.name()), unit.aliases().stream()).forEach(name -> names.put(name, name));
        }
        return names;
    }
}
