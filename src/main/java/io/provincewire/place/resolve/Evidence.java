package io.provincewire.place.resolve;

import io.provincewire.place.find.Hit;
import io.provincewire.place.gazetteer.Era;
import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.place.gazetteer.Level;
import io.provincewire.place.gazetteer.Unit;
import io.provincewire.text.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an article as a whole says about where it plays: how much speaks for each province and district. */
final class Evidence {
    /** Two names that nothing else bears, or one with its type word. */
    private static final double SURE = 0.8;

    /** Two communes with their type words, of which one may bear a name of two. */
    private static final double COMMUNES = 1.5;

    private final Gazetteer gazetteer;
    /** By the numbers of provinces of both eras; null where nothing is said of one. An article speaks of few of them. */
    private final @Nullable Province[] provinces;

    private final Province untold = new Province();
    /** By code. */
    private final Map<String, District> districts = new HashMap<>();

    private double most = 1;

    private static final class Province {
        /** What speaks for it as one of today, and as a former one; 0 where nothing does. */
        double today;

        double former;
        boolean named;
        boolean typedDistricts;
        /** Communes of today that are named with their type word, each the less the more bear its name. */
        double typedCommunes;
    }

    private static final class District {
        double weight;
        int typedCommunes;
    }

    Evidence(Gazetteer gazetteer, Senses senses, Optional<String> home) {
        this.gazetteer = gazetteer;
        provinces = new Province[gazetteer.provinces()];
        int own = home.isPresent() ? gazetteer.province(home.get()) : -1;
        if (own >= 0) {
            Province province = told(own);
            province.today = 1;
            province.named = true;
        }
        for (Sense sense : senses.all()) {
            // The city of Sóc Trăng is none of the provinces, and lies in one.
            if (sense.name().has(Level.PROVINCE) && sense.widest() == Level.PROVINCE) {
                addProvince(sense);
            } else {
                addVotes(sense);
            }
        }
    }

    private Province province(int number) {
        Province province = provinces[number];
        return province == null ? untold : province;
    }

    /** As {@link #province(int)}, to be written to. */
    private Province told(int number) {
        Province province = provinces[number];
        if (province == null) {
            province = new Province();
            provinces[number] = province;
        }
        return province;
    }

    private Province today(Unit unit) {
        return province(gazetteer.today(unit));
    }

    private Province own(Unit unit) {
        return province(gazetteer.ownProvince(unit));
    }

    private void addToday(Unit unit, double weight) {
        Province province = told(gazetteer.today(unit));
        province.today += weight;
        most = Math.max(most, province.today);
    }

    /** 0 to 1: how much speaks for the province of {@code unit}. */
    double province(Unit unit) {
        double now = today(unit).today;
        double own = unit.era() == Era.PRE2025 ? own(unit).former : now;
        double then = own == 0 ? now * 0.8 : own;
        return Math.min(1, Math.max(then, now * 0.8) / most);
    }

    /** Whether the province of {@code unit}, of then or of today, is named, is the outlet's home, or shows by its communes. */
    boolean namesProvince(Unit unit) {
        return own(unit).named
                || today(unit).named
                || unit.era() == Era.POST2025 && today(unit).typedCommunes >= COMMUNES;
    }

    /** Whether the text names units that can hardly lie anywhere but in the province {@code unit}, which need not be surely named. */
    boolean speaksFor(Unit unit) {
        return unit.era() == Era.PRE2025 && own(unit).former >= SURE;
    }

    /** How much speaks for the district that {@code unit} is or lies in; about 1 where the text names it once and nothing else bears its name. */
    double district(Unit unit) {
        return unit.era() == Era.POST2025
                ? 0
                : switch (unit.level()) {
                    case PROVINCE -> 0;
                    case DISTRICT -> weight(unit.code());
                    case COMMUNE -> weight(unit.parent());
                };
    }

    /** Whether the text names two communes of its district with their type word. */
    boolean typesCommunesBeside(Unit unit) {
        District around = districts.get(unit.parent());
        return around != null && around.typedCommunes > 1;
    }

    private double weight(String code) {
        District district = districts.get(code);
        return district == null ? 0 : district.weight;
    }

    /** Whether the text names a district of the same province with its type word. */
    boolean typesDistrictBeside(Unit unit) {
        return own(unit).typedDistricts;
    }

    private void addProvince(Sense sense) {
        for (Unit unit : sense.candidates()) {
            if (unit.level() != Level.PROVINCE) {
                continue;
            }
            double weight = 0;
            for (Hit hit : sense.hits()) {
                if (hit.standing() != Hit.Standing.BARE) {
                    weight += hit.passage().field() == Field.BODY ? 1 : 1.5;
                }
            }
            if (weight > 0) {
                Province own = told(gazetteer.ownProvince(unit));
                own.named = true;
                own.former += unit.era() == Era.PRE2025 ? weight : 0;
                told(gazetteer.today(unit)).named = true;
                addToday(unit, weight / (unit.era() == Era.POST2025 ? 1 : 2));
            }
        }
    }

    /** Each name speaks for all places that it may mean, the less the more there are. */
    private void addVotes(Sense sense) {
        boolean typed = sense.isTyped();
        double weight = (typed ? 1.0 : 0.4) / sense.candidates().size();
        for (Unit unit : sense.candidates()) {
            Province own = told(gazetteer.ownProvince(unit));
            own.former += unit.era() == Era.PRE2025 ? weight : 0;
            addToday(unit, weight);
            if (unit.level() == Level.DISTRICT) {
                own.typedDistricts |= typed;
                district(unit.code()).weight += weight * (typed ? 1.5 : 1);
            } else if (unit.level() == Level.COMMUNE && unit.era() == Era.POST2025) {
                told(gazetteer.today(unit)).typedCommunes += typed ? weight : 0;
            } else if (unit.level() == Level.COMMUNE) {
                District around = district(unit.parent());
                around.typedCommunes += typed ? 1 : 0;
                around.weight += weight * 0.3;
            }
        }
    }

    private District district(String code) {
        return districts.computeIfAbsent(code, c -> new District());
    }
}
