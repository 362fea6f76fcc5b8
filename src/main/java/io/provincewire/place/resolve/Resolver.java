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

    /** The widest first. */
    private static final List<Level> LEVELS = List.of(Level.values());

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
            for (Level level : LEVELS) {
                choose(senses.all(), level, scorer);
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

    private void choose(List<Sense> senses, Level level, Scorer scorer) {
        for (int i = 0; i < senses.size(); i++) {
            if (senses.get(i).widest() == level) {
                choose(senses.get(i), scorer);
            }
        }
    }

    private void choose(Sense sense, Scorer scorer) {
        List<Unit> candidates = sense.candidates();
        if (candidates.size() == 1) {
            // Nothing to weigh it against.
            sense.choose(candidates.get(0), Double.POSITIVE_INFINITY);
            return;
        }
        @Nullable Unit best = null;
        double most = Double.NEGATIVE_INFINITY;
        double[] points = new double[candidates.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = scorer.score(sense, candidates.get(i));
            if (points[i] > most) {
                best = candidates.get(i);
                most = points[i];
            }
        }
        sense.choose(best, best == null ? 0 : most - nextElsewhere(candidates, points, gazetteer.today(best)));
    }

    /** The best score of a unit in another province of today: a doubt within the province misleads nobody. */
    private double nextElsewhere(List<Unit> candidates, double[] points, int province) {
        double next = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.length; i++) {
            if (gazetteer.today(candidates.get(i)) != province) {
                next = Math.max(next, points[i]);
            }
        }
        return next;
    }

    private static Remark undecided(Sense sense) {
        Hit hit = sense.hits().get(0);
        return new Remark(
                "place-undecided",
                hit.passage().text(hit.start(), hit.end()) + ": "
                        + sense.candidates().size() + " units bear this name and nothing tells which is meant");
    }
}
