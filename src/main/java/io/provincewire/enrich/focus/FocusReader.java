package io.provincewire.enrich.focus;

import io.provincewire.place.FoundPlace;
import io.provincewire.place.PlaceMention;
import io.provincewire.place.PlaceReading;
import io.provincewire.text.Document;
import io.provincewire.text.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what an article is about from where and how it names its places. */
public final class FocusReader {
    private static final double SHARE_OF_FIRST = 0.5;

    /** Weighs the places of {@code reading}. */
    public Focus read(Document document, PlaceReading reading) {
        Map<String, Double> byProvince = new LinkedHashMap<>();
        List<Double> weights = new ArrayList<>();
        for (FoundPlace place : reading.places()) {
            double weight = 0;
            for (PlaceMention mention : place.mentions()) {
                weight += weight(mention);
            }
            weights.add(weight);
            byProvince.merge(place.province(), weight, Double::sum);
        }
        double greatest =
                weights.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double first = byProvince.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        List<String> provinces = byProvince.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && entry.getValue() >= first * SHARE_OF_FIRST)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        return new Focus(
                provinces.isEmpty() ? null : provinces.get(0),
                provinces,
                weights.stream()
                        .map(weight -> greatest == 0 ? 0 : weight / greatest)
                        .toList());
    }

    private static double weight(PlaceMention mention) {
        if (mention.manner() == PlaceMention.Manner.PASSING) {
            return 0;
        }
        return mention.field() == Field.BODY ? 1 : 2;
    }
}
