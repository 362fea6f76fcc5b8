package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.Indicator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Which codes can be given in which unit and which need no more than their unit, worked out once. */
final class Admission {
    private final Map<String, Admitted> byUnit = new HashMap<>();
    private final Admitted ofNoUnit;

    Admission(Catalogue catalogue) {
        Set<String> units = new HashSet<>();
        for (Indicator indicator : catalogue.indicators()) {
            units.addAll(indicator.units());
            units.addAll(indicator.also().keySet());
        }
        units.forEach(unit -> byUnit.put(unit, new Admitted(catalogue, unit)));
        ofNoUnit = new Admitted(catalogue, "");
    }

    /** The codes that can be given in {@code unit}. */
    Admitted in(String unit) {
        return byUnit.getOrDefault(unit, ofNoUnit);
    }

    /** The codes that can be given in one unit, by their places in the catalogue. */
    static final class Admitted {
        private final boolean[] codes;
        private final boolean[] alone;
        private final int[] enough;

        private Admitted(Catalogue catalogue, String unit) {
            codes = new boolean[catalogue.indicators().size()];
            alone = new boolean[codes.length];
            for (int i = 0; i < codes.length; i++) {
                Indicator indicator = catalogue.at(i);
                boolean any = indicator.isOther() && indicator.units().isEmpty();
                codes[i] = any || indicator.admits(unit);
                alone[i] = indicator.alone().contains(unit);
            }
            enough = IntStream.range(0, codes.length)
                    .filter(code -> codes[code] && alone[code])
                    .toArray();
        }

        boolean has(int code) {
            return codes[code];
        }

        /** Whether the unit is enough for {@code code}, without a cue. */
        boolean isEnough(int code) {
            return alone[code];
        }

        /** The codes that can be given in the unit and for which it is enough. */
        int[] enough() {
            return enough;
        }
    }
}
