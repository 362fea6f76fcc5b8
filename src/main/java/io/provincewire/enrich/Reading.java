package io.provincewire.enrich;

import io.provincewire.enrich.focus.Focus;
import io.provincewire.indicator.IndicatorReading;
import io.provincewire.place.FoundPlace;
import io.provincewire.place.Mentions;
import io.provincewire.place.PlaceReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that was read of one article: its places, what it is about, its figures. */
record Reading(PlaceReading places, Mentions mentions, Focus focus, IndicatorReading figures, OwnUnitWords ownUnit) {

    /** Tells which of the places a figure is about. */
    FigurePlaces figurePlaces() {
        return new FigurePlaces(ownUnit, mentions, main());
    }

    /** The place that the article is most about, the first named of equals; null where it names none. */
    private @Nullable FoundPlace main() {
        List<Double> weights = focus.places();
        int main = -1;
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i) > 0 && (main < 0 || weights.get(i) > weights.get(main))) {
                main = i;
            }
        }
        return main < 0 ? null : places.places().get(main);
    }
}
