package io.provincewire.enrich.focus;

import io.provincewire.place.FoundPlace;
import io.provincewire.place.PlaceMention;
import io.provincewire.place.PlaceReading;
import io.provincewire.place.gazetteer.Level;
import io.provincewire.text.Document;
import io.provincewire.text.Field;
import io.provincewire.text.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs the mentions of an article's places and tells what it is about. Pure; safe for use by several threads. */
public final class FocusReader {
    /** A province below this share of the first one's weight is only touched on. */
    private static final double TOUCHED_ON = 0.25;
    /** The same where the title names it. */
    private static final double TOUCHED_ON_IN_TITLE = 0.1;
    /** Several provinces alike, none of which holds this share of all weight: the article has no first one. */
    private static final double LEADS = 0.45;

    /** Less than one plain mention makes no article about a province. */
    private static final double ALONE = 0.9;

    private static final int MANY = 3;
    /** More provinces named, and none of them first, make a survey of the country. */
    private static final int MOST_NAMED = 5;

    /** An untold place of a figure says this much about where an article plays. */
    private static final double FIGURE = 0.1;

    /** A commune or district says more of where an article plays than its province's name. */
    private static final double PRECISE = 1.2;

    private static final int MOST_FIGURES = 8;

    private static final Comparator<Map.Entry<String, Double>> MOST_FIRST =
            Map.Entry.comparingByValue(Comparator.reverseOrder());

    private final NationalCues nationalCues;

    /** Adds its words to {@code vocabulary}; documents must be read with what is built from that. */
    public FocusReader(Vocabulary.Builder vocabulary) {
        nationalCues = new NationalCues(vocabulary);
    }

    /**
     * Where a figure stands in the text.
     *
     * @param offset of its first UTF-16 unit
     */
    public record FigureAt(Field field, int offset) {}

    /** Tells what {@code document} is about. */
    public Focus read(Document document, PlaceReading reading, List<FigureAt> figures) {
        Layout layout = Layout.of(document);
        boolean national = nationalCues.speaksOf(document);
        List<Double> weights = new ArrayList<>();
        Map<String, Double> provinces = new LinkedHashMap<>();
        FigureCounts counts = FigureCounts.of(reading, figures);
        for (int i = 0; i < reading.places().size(); i++) {
            FoundPlace place = reading.places().get(i);
            double weight = 0;
            for (PlaceMention mention : place.mentions()) {
                weight += layout.weight(mention, national);
            }
            weight += FIGURE * Math.min(MOST_FIGURES, counts.of(i));
            weight *= place.unit().level() == Level.PROVINCE ? 1 : PRECISE;
            weights.add(weight);
            provinces.merge(place.province(), weight, Double::sum);
        }
        Set<String> titled = titled(reading, layout);
        List<String> about = about(provinces, titled, layout.enough(national));
        String first = first(about, provinces);
        boolean survey = first == null && provinces.size() > MOST_NAMED;
        return new Focus(first, survey ? List.of() : about, scaled(weights));
    }

    private static List<String> about(Map<String, Double> provinces, Set<String> titled, double enough) {
        double top = 0;
        for (double weight : provinces.values()) {
            top = Math.max(top, weight);
        }
        if (provinces.isEmpty() || top < enough) {
            return List.of();
        }
        List<Map.Entry<String, Double>> about = new ArrayList<>(provinces.size());
        for (Map.Entry<String, Double> province : provinces.entrySet()) {
            double least = top * (titled.contains(province.getKey()) ? TOUCHED_ON_IN_TITLE : TOUCHED_ON);
            if (province.getValue() >= ALONE && province.getValue() >= least) {
                about.add(province);
            }
        }
        about.sort(MOST_FIRST);
        List<String> slugs = new ArrayList<>(about.size());
        about.forEach(province -> slugs.add(province.getKey()));
        return slugs;
    }

    private static Set<String> titled(PlaceReading reading, Layout layout) {
        Set<String> titled = new HashSet<>();
        for (FoundPlace place : reading.places()) {
            if (isTitled(place, layout)) {
                titled.add(place.province());
            }
        }
        return titled;
    }

    private static boolean isTitled(FoundPlace place, Layout layout) {
        for (PlaceMention mention : place.mentions()) {
            if (layout.isTitle(mention) && mention.manner() != PlaceMention.Manner.PASSING) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String first(List<String> about, Map<String, Double> provinces) {
        if (about.isEmpty()) {
            return null;
        }
        double all = provinces.values().stream().mapToDouble(w -> w).sum();
        double top = provinces.getOrDefault(about.get(0), 0.0);
        return about.size() >= MANY && top < LEADS * all ? null : about.get(0);
    }

    private static List<Double> scaled(List<Double> weights) {
        double top = 0;
        for (double weight : weights) {
            top = Math.max(top, weight);
        }
        List<Double> scaled = new ArrayList<>(weights.size());
        for (double weight : weights) {
            scaled.add(top <= 0 ? 0 : Math.round(weight / top * 100) / 100.0);
        }
        return scaled;
    }
}
