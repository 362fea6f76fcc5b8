package io.provincewire.place.resolve;

import io.provincewire.place.find.Hit;
import io.provincewire.place.find.Role;
import io.provincewire.place.find.Trait;
import io.provincewire.place.gazetteer.Era;
import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.place.gazetteer.Level;
import io.provincewire.place.gazetteer.Unit;
import java.util.List;

/** Weighs the units that a sense may be. Points; a difference of one is a fair reason, of three a strong one. */
final class Scorer {
    private static final double PROVINCE_NAMED_BARE = 8;
    private static final double TOWN_NAMED_BARE = 1.0;
    private static final double DISTRICT_NAMED_BARE = 0.6;
    private static final double LIES_IN_NEXT = 6;
    private static final double HOLDS_NEXT = 4;
    private static final double NOT_IN_ENCLOSED = -3;
    private static final double PROVINCE = 3;
    private static final double DISTRICT = 3;
    private static final double EXACT_TYPE = 0.8;
    private static final double OTHER_ERA = -2.5;
    private static final double NOT_YET = -9;
    private static final double CALLED_FORMER = 4;
    private static final double LONG_GONE = -1.5;

    private final Gazetteer gazetteer;
    private final ArticleTime time;
    private final Evidence evidence;
    private final Senses senses;

    Scorer(Gazetteer gazetteer, ArticleTime time, Evidence evidence, Senses senses) {
        this.gazetteer = gazetteer;
        this.time = time;
        this.evidence = evidence;
        this.senses = senses;
    }

    double score(Sense sense, Unit unit) {
        return level(sense, unit)
                + era(sense, unit)
                + (sense.isTyped() && sense.namesTypeOf(unit) ? EXACT_TYPE : 0)
                + PROVINCE * evidence.province(unit)
                + DISTRICT * Math.min(1, evidence.district(unit))
                + containers(sense, unit)
                + contents(sense, unit);
    }

    private double level(Sense sense, Unit unit) {
        if (sense.kind() == Sense.Kind.CITY || sense.kind() == Sense.Kind.DISTRICT) {
            // The type word has said so; what people call bare says nothing more.
            return 0;
        }
        return switch (unit.level()) {
            case PROVINCE -> PROVINCE_NAMED_BARE;
            case DISTRICT -> district(sense, unit);
            case COMMUNE -> 0;
        };
    }

    /** Since the merger a former huyện's bare name means the commune of that name, but a town's the whole town still. */
    private double district(Sense sense, Unit unit) {
        if (isTown(unit)) {
            return TOWN_NAMED_BARE;
        }
        boolean whole = time.era() == Era.PRE2025 || isOfRegion(sense);
        return whole ? DISTRICT_NAMED_BARE : -DISTRICT_NAMED_BARE;
    }

    private boolean isOfRegion(Sense sense) {
        for (Hit hit : sense.hits()) {
            if (isOfRegion(hit)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfRegion(Hit hit) {
        Hit beside = hit.sibling();
        Sense other = beside == null ? null : senses.of(beside);
        Unit neighbour = other == null ? null : other.chosen();
        return hit.is(Role.REGION) || neighbour != null && isTown(neighbour);
    }

    private static boolean isTown(Unit unit) {
        return unit.level() == Level.DISTRICT
                && (unit.type().equals("thành phố") || unit.type().equals("thị xã"));
    }

    private double era(Sense sense, Unit unit) {
        double points = 0;
        if (sense.isFormer() && unit.era() == Era.PRE2025) {
            points += CALLED_FORMER;
        }
        if (unit.era() != time.era()) {
            if (unit.era() == Era.POST2025) {
                points += NOT_YET;
            } else if (unit.level() != Level.DISTRICT) {
                points += OTHER_ERA;
            }
        } else if (!unit.validOn(time.day())) {
            points += unit.validFrom().isAfter(time.day()) ? NOT_YET : LONG_GONE;
        }
        return points;
    }

    /** Points for lying in the place that stands right behind it. */
    private double containers(Sense sense, Unit unit) {
        double best = 0;
        for (Hit hit : sense.hits()) {
            Hit container = hit.container();
            if (container != null) {
                double points = liesIn(unit, container) ? LIES_IN_NEXT : hit.has(Trait.ENCLOSED) ? NOT_IN_ENCLOSED : 0;
                best = points > best || best == 0 ? points : best;
            }
        }
        return best;
    }

    private boolean liesIn(Unit unit, Hit container) {
        Sense outer = senses.of(container);
        if (outer == null) {
            return false;
        }
        Unit chosen = outer.chosen();
        if (chosen != null) {
            return gazetteer.isWithin(unit, chosen);
        }
        for (Unit candidate : outer.candidates()) {
            if (gazetteer.isWithin(unit, candidate)) {
                return true;
            }
        }
        return false;
    }

    /** Points for a place behind others that lie in it. */
    private double contents(Sense sense, Unit unit) {
        for (Hit hit : sense.hits()) {
            List<Hit> contents = hit.contents();
            for (int i = 0; i < contents.size(); i++) {
                Sense within = senses.of(contents.get(i));
                if (within != null && mayLieIn(within, unit)) {
                    return HOLDS_NEXT;
                }
            }
        }
        return 0;
    }

    private boolean mayLieIn(Sense inner, Unit outer) {
        for (Unit candidate : inner.candidates()) {
            if (gazetteer.isWithin(candidate, outer)) {
                return true;
            }
        }
        return false;
    }
}
