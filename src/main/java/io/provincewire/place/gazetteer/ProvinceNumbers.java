package io.provincewire.place.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the provinces of both eras from 0, so that what is counted by province needs no map. */
final class ProvinceNumbers {
    private final Map<String, Integer> former = new HashMap<>();
    private final Map<String, Integer> today = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    /** The number of the province that bears {@code code} in {@code era}; a new one where it was not asked for before. */
    int of(Era era, String code) {
        Map<String, Integer> numbers = era == Era.PRE2025 ? former : today;
        @Nullable Integer known = numbers.get(code);
        if (known != null) {
            return known;
        }
        int number = codes.size();
        numbers.put(code, number);
        codes.add(code);
        return number;
    }

    /** How many provinces there are. */
    int count() {
        return codes.size();
    }

    /** The code of province {@code number}. */
    String code(int number) {
        return codes.get(number);
    }
}
