package io.provincewire.console;

import io.provincewire.avro.IndicatorObservation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The newest figures of all places, by the keys of their topic. Bounded: what changed longest ago is forgotten. */
final class FigureTable {
    private static final Comparator<IndicatorObservation> ORDER = Comparator.comparing(IndicatorObservation::getCode)
            .thenComparing(IndicatorObservation::getSeries)
            .thenComparing(IndicatorObservation::getPlace)
            .thenComparing(IndicatorObservation::getUnit)
            .thenComparing((IndicatorObservation figure) -> figure.getPeriod().getEnd(), Comparator.reverseOrder());

    private final int capacity;
    private final Map<String, IndicatorObservation> figures = new LinkedHashMap<>();

    /** @param capacity figures that are kept */
    FigureTable(int capacity) {
        this.capacity = capacity;
    }

    synchronized void take(String key, @Nullable IndicatorObservation figure) {
        figures.remove(key);
        if (figure != null) {
            figures.put(key, figure);
            if (figures.size() > capacity) {
                figures.remove(figures.keySet().iterator().next());
            }
        }
    }

    /**
     * The figures of a province, one series after the other, the newest period first.
     *
     * @param province slug
     * @param place code of one unit within it; empty: of all
     */
    synchronized List<IndicatorObservation> of(String province, String place) {
        return figures.values().stream()
                .filter(figure -> figure.getProvince().equals(province))
                .filter(figure -> place.isEmpty() || figure.getPlace().equals(place))
                .sorted(ORDER)
                .toList();
    }
}
