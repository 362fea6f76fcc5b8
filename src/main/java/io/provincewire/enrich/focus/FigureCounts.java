package io.provincewire.enrich.focus;

import io.provincewire.enrich.focus.FocusReader.FigureAt;
import io.provincewire.place.FoundPlace;
import io.provincewire.place.PlaceMention;
import io.provincewire.place.PlaceReading;
import io.provincewire.text.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many figures stand behind a mention of each place before another place is named. */
final class FigureCounts {
    private final int[] counts;

    private FigureCounts(int places) {
        counts = new int[places];
    }

    static FigureCounts of(PlaceReading reading, List<FigureAt> figures) {
        FigureCounts counts = new FigureCounts(reading.places().size());
        Map<Field, NavigableMap<Integer, Integer>> named = new EnumMap<>(Field.class);
        for (int i = 0; i < reading.places().size(); i++) {
            FoundPlace place = reading.places().get(i);
            for (PlaceMention mention : place.mentions()) {
                named.computeIfAbsent(mention.field(), field -> new TreeMap<>()).put(mention.start(), i);
            }
        }
        for (FigureAt figure : figures) {
            NavigableMap<Integer, Integer> starts = named.get(figure.field());
            Map.Entry<Integer, Integer> before = starts == null ? null : starts.floorEntry(figure.offset());
            if (before != null) {
                counts.counts[before.getValue()]++;
            }
        }
        return counts;
    }

    /** Of the place with number {@code place} in the reading. */
    int of(int place) {
        return counts[place];
    }
}
