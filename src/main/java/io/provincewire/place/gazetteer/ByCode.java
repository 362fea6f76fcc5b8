package io.provincewire.place.gazetteer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lists by era, level and code: a code alone is not unique. */
final class ByCode<V> {
    private final Map<Era, Map<Level, Map<String, List<V>>>> lists = new EnumMap<>(Era.class);

    ByCode() {
        for (Era era : Era.values()) {
            Map<Level, Map<String, List<V>>> levels = new EnumMap<>(Level.class);
            for (Level level : Level.values()) {
                levels.put(level, new HashMap<>());
            }
            lists.put(era, levels);
        }
    }

    List<V> get(Era era, Level level, String code) {
        return codes(era, level).getOrDefault(code, List.of());
    }

    void add(Era era, Level level, String code, V value) {
        codes(era, level).computeIfAbsent(code, c -> new ArrayList<>(1)).add(value);
    }

    private Map<String, List<V>> codes(Era era, Level level) {
        return Objects.requireNonNull(Objects.requireNonNull(lists.get(era)).get(level));
    }
}
