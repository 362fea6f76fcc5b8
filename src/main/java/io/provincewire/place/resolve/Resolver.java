package io.provincewire.place.resolve;

import io.provincewire.place.Outlets;
import io.provincewire.place.PlaceReading;
import io.provincewire.place.find.Findings;
import io.provincewire.place.find.Hit;
import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.place.gazetteer.Level;
import io.provincewire.place.gazetteer.Unit;
import io.provincewire.text.Document;
import io.provincewire.text.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which unit each name means: wide units first, then what may lie in them, twice. */
public final class Resolver {
    /** Less than this between two units of different provinces is a guess. */
    private static final double UNDECIDED = 0.5;

    private final Gazetteer gazetteer;
    private final Outlets outlets;

    public Resolver(Gazetteer gazetteer, Outlets outlets) {
        this.gazetteer = gazetteer;
        this.outlets = outlets;
    }

    /** Resolves the names found in {@code document}. */
    public PlaceReading resolve(Document document, Findings found) {
        List<Hit> hits = found.hits();
        ArticleTime time = ArticleTime.of(document, hits);
        Senses senses = Senses.of(found, time);
        Optional<String> home = outlets.home(document.source(), document.url());
        Evidence evidence = new Evidence(gazetteer, senses, home);
        Scorer scorer = new Scorer(gazetteer, time, evidence, senses);
        for (int round = 0; round < 2; round++) {
            for (Level level : Level.values()) {
                senses.all().stream().filter(sense -> widest(sense) == level).forEach(sense -> choose(sense, scorer));
            }
        }
        List<Remark> warnings = new ArrayList<>();
        Places places = new Places(gazetteer, time);
        Support support = new Support(gazetteer, time, senses, evidence, hits);
        for (Sense sense : senses.all()) {
            Unit unit = sense.chosen();
            if (unit != null && support.isEnough(sense, unit)) {
                if (sense.margin() < UNDECIDED) {
                    warnings.add(undecided(sense));
                } else {
                    places.add(sense, unit);
                }
            }
        }
        return new PlaceReading(places.found(), List.copyOf(warnings));
    }

    private void choose(Sense sense, Scorer scorer) {
        @Nullable Unit best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Unit unit : sense.candidates()) {
            double points = scorer.score(sense, unit);
            if (points > most) {
                best = unit;
                most = points;
            }
        }
        sense.choose(best, best == null ? 0 : most - nextElsewhere(sense, best, scorer));
    }

    /** The best score of a unit in another province of today: a doubt within the province misleads nobody. */
    private double nextElsewhere(Sense sense, Unit best, Scorer scorer) {
        String province = gazetteer.provinceToday(best);
        double next = Double.NEGATIVE_INFINITY;
        for (Unit unit : sense.candidates()) {
            if (!gazetteer.provinceToday(unit).equals(province)) {
                next = Math.max(next, scorer.score(sense, unit));
            }
        }
        return next;
    }

    private static Level widest(Sense sense) {
        Level widest = Level.COMMUNE;
        for (Unit unit : sense.candidates()) {
            widest = unit.level().compareTo(widest) < 0 ? unit.level() : widest;
        }
        return widest;
    }

    private static Remark undecided(Sense sense) {
        Hit hit = sense.hits().get(0);
        return new Remark(
                "place-undecided",
                hit.passage().text(hit.span().start(), hit.span().end()) + ": "
                        + sense.candidates().size() + " units bear this name and nothing tells which is meant");
    }
}
