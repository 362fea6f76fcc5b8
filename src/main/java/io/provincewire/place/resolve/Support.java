package io.provincewire.place.resolve;

import io.provincewire.place.find.Hit;
import io.provincewire.place.find.Role;
import io.provincewire.place.find.Trait;
import io.provincewire.place.gazetteer.Era;
import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.place.gazetteer.Level;
import io.provincewire.place.gazetteer.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether a name without a type word is a place at all, by what the rest of the article says for it. */
final class Support {
    private static final int ENOUGH_FOR_TOWN = 1;
    private static final int ENOUGH_FOR_DISTRICT = 2;
    private static final int ENOUGH_FOR_COMMUNE = 3;

    private final Gazetteer gazetteer;
    private final Senses senses;
    private final Evidence evidence;
    private final ArticleTime time;
    private final Strays strays;

    Support(Gazetteer gazetteer, ArticleTime time, Senses senses, Evidence evidence, List<Hit> hits) {
        this.time = time;
        this.gazetteer = gazetteer;
        this.senses = senses;
        this.evidence = evidence;
        strays = new Strays(gazetteer, senses, evidence);
        for (Hit hit : hits) {
            Hit container = hit.container();
            Sense outer = container == null || hit.standing() != Hit.Standing.TYPED ? null : senses.of(container);
            if (outer != null) {
                outer.setHolder();
            }
        }
    }

    /** Whether {@code sense}, taken for {@code unit}, is to be believed. */
    boolean isEnough(Sense sense, Unit unit) {
        if (strays.isStray(sense, unit)) {
            return false;
        }
        if (sense.isTyped()) {
            return true;
        }
        return switch (unit.level()) {
            case PROVINCE -> isProvince(sense) || evidence.speaksFor(unit);
            case DISTRICT ->
                !isNotYet(unit) && points(sense, unit) >= (isTown(unit) ? ENOUGH_FOR_TOWN : ENOUGH_FOR_DISTRICT);
            case COMMUNE -> !isNotYet(unit) && points(sense, unit) >= ENOUGH_FOR_COMMUNE;
        };
    }

    /** Whether a former district around it bore the same name, so that the name is a known one. */
    private boolean keepsDistrictsName(Sense sense, Unit unit) {
        if (unit.era() != Era.POST2025) {
            return false;
        }
        for (Unit other : sense.candidates()) {
            if (other.level() == Level.DISTRICT && gazetteer.isWithin(unit, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNotYet(Unit unit) {
        return unit.validFrom().isAfter(time.day());
    }

    private boolean isProvince(Sense sense) {
        for (Hit hit : sense.hits()) {
            if (hit.standing() == Hit.Standing.PLAUSIBLE || isBesideProvince(hit)) {
                return true;
            }
        }
        return sense.isHolder();
    }

    private static boolean isBesideProvince(Hit hit) {
        return isProvinceToo(hit.sibling()) || isProvinceToo(hit.next());
    }

    private static boolean isProvinceToo(@Nullable Hit beside) {
        return beside != null
                && beside.standing() != Hit.Standing.REFUSED
                && beside.name().has(Level.PROVINCE);
    }

    private int points(Sense sense, Unit unit) {
        int points = 0;
        boolean clear = false;
        boolean at = false;
        boolean told = false;
        boolean beside = false;
        boolean inside = false;
        boolean around = false;
        for (Hit hit : sense.hits()) {
            clear |= !hit.has(Trait.PART_OF_MORE);
            at |= hit.is(Role.AT)
                    || hit.is(Role.AMONG)
                    || hit.is(Role.BODY)
                    || hit.is(Role.ORIGIN)
                    || hit.has(Trait.DATELINE)
                    || hit.isInBrackets();
            told |= hit.is(Role.AT) || hit.isInBrackets() || hit.has(Trait.DATELINE);
            beside |= isPlace(hit.sibling(), unit) || isPlace(hit.next(), unit);
            inside |= liesInNext(hit, unit);
            around |= holdsBefore(hit, unit);
        }
        points += at ? 1 : 0;
        points += beside ? 1 : 0;
        points += inside ? 3 : 0;
        points += sense.isHolder() ? 2 : around ? 1 : 0;
        points += evidence.namesProvince(unit) ? 1 : 0;
        points += evidence.district(unit) > 0.9 ? 1 : 0;
        points += isTown(unit) ? 1 : 0;
        points += sense.hits().size() > 1 ? 1 : 0;
        points += unit.level() == Level.DISTRICT && evidence.typesDistrictBeside(unit) ? 1 : 0;
        points += unit.level() == Level.COMMUNE && evidence.typesCommunesBeside(unit) ? 1 : 0;
        points += keepsDistrictsName(sense, unit) ? 1 : 0;
        points += isUnique(sense, unit) ? 1 : 0;
        points += sense.name().syllables() > 2 ? 1 : 0;
        points += unit.level() == Level.COMMUNE && unit.era() == Era.POST2025 && told && evidence.namesProvince(unit)
                ? 1
                : 0;
        points -= sense.name().common() ? 2 : 0;
        points -= sense.name().syllables() == 1 ? 1 : 0;
        points -= sense.name().isPersonal() ? 1 : 0;
        return clear ? points : points - 2;
    }

    /** Whether a sure place stands beside it, or one of the same kind and province, as in "Diễn Châu, Yên Thành". */
    private boolean isPlace(@Nullable Hit beside, Unit unit) {
        if (beside == null || beside.standing() == Hit.Standing.REFUSED) {
            return false;
        }
        Sense other = senses.of(beside);
        if (other == null) {
            return false;
        }
        Unit neighbour = other.chosen();
        if (neighbour == null) {
            return false;
        }
        // Towns stand in lists over the whole country, villages and districts with their like.
        boolean near = isTown(unit) || gazetteer.today(neighbour) == gazetteer.today(unit);
        boolean sure = other.isTyped() || beside.standing() == Hit.Standing.PLAUSIBLE || isTown(neighbour);
        return near && sure || isAlike(neighbour, unit);
    }

    private boolean isAlike(Unit one, Unit other) {
        return one.level() == other.level()
                && gazetteer.ownProvince(one) == gazetteer.ownProvince(other)
                && !one.sameUnit(other);
    }

    /** Whether all units of that name lie in one province of today. */
    private boolean isUnique(Sense sense, Unit unit) {
        int province = gazetteer.today(unit);
        for (Unit other : sense.name().units()) {
            if (gazetteer.today(other) != province) {
                return false;
            }
        }
        return true;
    }

    private boolean liesInNext(Hit hit, Unit unit) {
        Hit container = hit.container();
        Sense outer = container == null ? null : senses.of(container);
        if (outer == null) {
            return false;
        }
        Unit around = outer.chosen();
        return around != null && gazetteer.isWithin(unit, around);
    }

    /** "ở Mỹ Lộc, Phù Mỹ": what stands right before it lies in it, though neither has a type word. */
    private boolean holdsBefore(Hit hit, Unit unit) {
        List<Hit> contents = hit.contents();
        for (int i = 0; i < contents.size(); i++) {
            Sense within = senses.of(contents.get(i));
            Unit chosen = within == null ? null : within.chosen();
            if (chosen != null && gazetteer.isWithin(chosen, unit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTown(Unit unit) {
        return unit.level() == Level.DISTRICT
                && (unit.type().equals("thành phố") || unit.type().equals("thị xã"));
    }
}
