package io.provincewire.cli;

import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.place.gazetteer.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What people call the units whose codes stand in records: {@code pre2025:415} is huyện Quế Phong. */
final class PlaceNames implements UnaryOperator<String> {
    private final Map<String, String> names = new HashMap<>();

    /** Takes each unit's newest name. */
    PlaceNames(Gazetteer gazetteer) {
        for (Unit unit : gazetteer.units()) {
            names.put(unit.id(), unit.type() + " " + unit.name());
        }
    }

    /** The name with its type; the code itself where no such unit is known. */
    @Override
    public String apply(String code) {
        return names.getOrDefault(code, code);
    }
}
