package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.Indicator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which codes can be given in which unit, worked out once. */
final class Admission {
    private final Map<String, boolean[]> codes = new HashMap<>();
    private final boolean[] ofNoUnit;

    Admission(Catalogue catalogue) {
        Set<String> units = new HashSet<>();
        for (Indicator indicator : catalogue.indicators()) {
            units.addAll(indicator.units());
            units.addAll(indicator.also().keySet());
        }
        units.forEach(unit -> codes.put(unit, of(catalogue, unit)));
        ofNoUnit = of(catalogue, "");
    }

    private static boolean[] of(Catalogue catalogue, String unit) {
        boolean[] admitted = new boolean[catalogue.indicators().size()];
        for (int i = 0; i < admitted.length; i++) {
            Indicator indicator = catalogue.at(i);
            boolean any = indicator.isOther() && indicator.units().isEmpty();
            admitted[i] = any || indicator.admits(unit);
        }
        return admitted;
    }

    /** For each place of the catalogue, whether that code can be given in {@code unit}; to be read only. */
    boolean[] codes(String unit) {
        return codes.getOrDefault(unit, ofNoUnit);
    }
}
