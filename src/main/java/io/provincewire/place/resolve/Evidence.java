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

/** What an article as a whole says about where it plays: how much speaks for each province and district. */
final class Evidence {
    /** Two names that nothing else bears, or one with its type word. */
    private static final double SURE = 0.8;

    /** Two communes with their type words, of which one may bear a name of two. */
    private static final double COMMUNES = 1.5;

    private final Gazetteer gazetteer;
    /** By the number of the province of today. */
    private final double[] today;
    /** By the number of the former province; 0 where nothing speaks for it. */
    private final double[] former;
    /** By the numbers of provinces. */
    private final boolean[] named;

    private final boolean[] typedDistricts;
    /** By the number of the province of today: communes named with their type word, each the less the more bear its name. */
    private final double[] typedCommunes;
    /** By code. */
    private final Map<String, District> districts = new HashMap<>();

    private double most = 1;

    private static final class District {
        double weight;
        int typedCommunes;
    }

    Evidence(Gazetteer gazetteer, Senses senses, Optional<String> home) {
        this.gazetteer = gazetteer;
        today = new double[gazetteer.provinces()];
        former = new double[gazetteer.provinces()];
        named = new boolean[gazetteer.provinces()];
        typedCommunes = new double[gazetteer.provinces()];
        typedDistricts = new boolean[gazetteer.provinces()];
        int own = home.isPresent() ? gazetteer.province(home.get()) : -1;
        if (own >= 0) {
            today[own] = 1;
            named[own] = true;
        }
        for (Sense sense : senses.all()) {
            // The city of Sóc Trăng is none of the provinces, and lies in one.
            if (sense.name().has(Level.PROVINCE) && sense.widest() == Level.PROVINCE) {
                addProvince(sense);
            } else {
                addVotes(sense);
            }
        }
        for (double weight : today) {
            most = Math.max(most, weight);
        }
    }

    /** 0 to 1: how much speaks for the province of {@code unit}. */
    double province(Unit unit) {
        double now = today[gazetteer.today(unit)];
        double own = unit.era() == Era.PRE2025 ? former[gazetteer.ownProvince(unit)] : now;
        double then = own == 0 ? now * 0.8 : own;
        return Math.min(1, Math.max(then, now * 0.8) / most);
    }

    /** Whether the province of {@code unit}, of then or of today, is named, is the outlet's home, or shows by its communes. */
    boolean namesProvince(Unit unit) {
        return named[gazetteer.ownProvince(unit)]
                || named[gazetteer.today(unit)]
                || unit.era() == Era.POST2025 && typedCommunes[gazetteer.today(unit)] >= COMMUNES;
    }

    /** Whether the text names units that can hardly lie anywhere but in the province {@code unit}, which need not be surely named. */
    boolean speaksFor(Unit unit) {
        return unit.era() == Era.PRE2025 && former[gazetteer.ownProvince(unit)] >= SURE;
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
        return typedDistricts[gazetteer.ownProvince(unit)];
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
                named[gazetteer.ownProvince(unit)] = true;
                named[gazetteer.today(unit)] = true;
                today[gazetteer.today(unit)] += weight / (unit.era() == Era.POST2025 ? 1 : 2);
                if (unit.era() == Era.PRE2025) {
                    former[gazetteer.ownProvince(unit)] += weight;
                }
            }
        }
    }

    /** Each name speaks for all places that it may mean, the less the more there are. */
    private void addVotes(Sense sense) {
        boolean typed = sense.isTyped();
        double weight = (typed ? 1.0 : 0.4) / sense.candidates().size();
        for (Unit unit : sense.candidates()) {
            if (unit.era() == Era.PRE2025) {
                former[gazetteer.ownProvince(unit)] += weight;
            }
            today[gazetteer.today(unit)] += weight;
            if (unit.level() == Level.DISTRICT) {
                typedDistricts[gazetteer.ownProvince(unit)] |= typed;
                district(unit.code()).weight += weight * (typed ? 1.5 : 1);
            } else if (unit.level() == Level.COMMUNE && unit.era() == Era.POST2025) {
                typedCommunes[gazetteer.today(unit)] += typed ? weight : 0;
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
