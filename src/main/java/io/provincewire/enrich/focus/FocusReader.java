package io.provincewire.enrich.focus;

import io.provincewire.place.FoundPlace;
import io.provincewire.place.PlaceMention;
import io.provincewire.place.gazetteer.Level;
import io.provincewire.text.Document;
import io.provincewire.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weighs the mentions of an article's places and tells what it is about. Pure; safe for use by several threads. */
public final class FocusReader {
    /** Several provinces alike, none of which holds this share of all weight: the article has no first one. */
    private static final double LEADS = 0.45;

    private static final int MANY = 3;
    /** More provinces named, and none of them first, make a survey of the country. */
    private static final int MOST_NAMED = 5;

    /** An untold place of a figure says this much about where an article plays. */
    private static final double FIGURE = 0.1;

    /** A commune or district says more of where an article plays than its province's name. */
    private static final double PRECISE = 1.2;

    private static final int MOST_FIGURES = 8;

    private final NationalCues nationalCues;

    /** Adds its words to {@code vocabulary}; documents must be read with what is built from that. */
    public FocusReader(Vocabulary.Builder vocabulary) {
        nationalCues = new NationalCues(vocabulary);
    }

    /** Tells what {@code document}, whose places {@code figures} counts by, is about. */
    public Focus read(Document document, List<FoundPlace> places, FigureCounts figures) {
        Layout layout = Layout.of(document);
        boolean national = nationalCues.speaksOf(document);
        double[] weights = new double[places.size()];
        ProvinceWeights provinces = new ProvinceWeights(places.size());
        for (int i = 0; i < weights.length; i++) {
            FoundPlace place = places.get(i);
            double weight = 0;
            boolean titled = false;
            for (int j = 0; j < place.mentions().size(); j++) {
                PlaceMention mention = place.mentions().get(j);
                weight += layout.weight(mention, national);
                titled |= layout.isTitle(mention) && mention.manner() != PlaceMention.Manner.PASSING;
            }
            weight += FIGURE * Math.min(MOST_FIGURES, figures.of(i));
            weights[i] = weight * (place.unit().level() == Level.PROVINCE ? 1 : PRECISE);
            provinces.add(place.province(), weights[i], titled);
        }
        List<String> about = provinces.about(layout.enough(national));
        String first = first(about, provinces);
        boolean survey = first == null && provinces.count() > MOST_NAMED;
        return new Focus(first, survey ? List.of() : about, scaled(weights));
    }

    private static @Nullable String first(List<String> about, ProvinceWeights provinces) {
        if (about.isEmpty()) {
            return null;
        }
        boolean alike = about.size() >= MANY && provinces.top() < LEADS * provinces.sum();
        return alike ? null : about.get(0);
    }

    private static List<Double> scaled(double[] weights) {
        double top = 0;
        for (double weight : weights) {
            top = Math.max(top, weight);
        }
        List<Double> scaled = new ArrayList<>(weights.length);
        for (double weight : weights) {
            scaled.add(top <= 0 ? 0 : Math.round(weight / top * 100) / 100.0);
        }
        return scaled;
    }
}
