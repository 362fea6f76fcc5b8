package io.provincewire.place.resolve;

import io.provincewire.place.find.Hit;
import io.provincewire.place.find.Trait;
import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.place.gazetteer.Level;
import io.provincewire.place.gazetteer.Unit;
import org.jspecify.annotations.Nullable;

/** Names that the text itself puts into another province than any unit of that name lies in. */
final class Strays {
    private final Gazetteer gazetteer;
    private final Senses senses;
    private final Evidence evidence;

    Strays(Gazetteer gazetteer, Senses senses, Evidence evidence) {
        this.gazetteer = gazetteer;
        this.senses = senses;
        this.evidence = evidence;
    }

    /** Whether {@code sense} cannot mean {@code unit}, by what stands beside it. */
    boolean isStray(Sense sense, Unit unit) {
        return isElsewhere(sense, unit) || isStrayInList(sense, unit);
    }

    /** "xã A, tỉnh B" where no A lies in B: a slip, or a unit that the gazetteer lacks; certainly none of another province. */
    private boolean isElsewhere(Sense sense, Unit unit) {
        boolean elsewhere = false;
        for (Hit hit : sense.hits()) {
            if (hit.container() != null) {
                return false;
            }
            Hit stated = hit.statedIn();
            Sense outer = stated == null ? null : senses.of(stated);
            Unit around = outer == null ? null : outer.chosen();
            elsewhere |= around != null
                    && around.level() == Level.PROVINCE
                    && gazetteer.today(around) != gazetteer.today(unit);
        }
        return elsewhere;
    }

    /** An item of a list of communes that lies in a province which nothing else speaks of, unlike those beside it. */
    private boolean isStrayInList(Sense sense, Unit unit) {
        if (unit.level() != Level.COMMUNE || evidence.namesProvince(unit)) {
            return false;
        }
        boolean stray = false;
        for (Hit hit : sense.hits()) {
            boolean atHome = hit.has(Trait.OWN_TYPE)
                    || hit.container() != null
                    || isInSameProvince(hit.sibling(), unit)
                    || isInSameProvince(hit.next(), unit);
            if (atHome) {
                return false;
            }
            stray |= hit.type() != null && (hit.sibling() != null || hit.next() != null);
        }
        return stray;
    }

    private boolean isInSameProvince(@Nullable Hit beside, Unit unit) {
        Sense other = beside == null ? null : senses.of(beside);
        Unit neighbour = other == null ? null : other.chosen();
        return neighbour != null && gazetteer.today(neighbour) == gazetteer.today(unit);
    }
}
