package io.provincewire.place.resolve;

import io.provincewire.place.find.Hit;
import io.provincewire.place.gazetteer.Era;
import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.place.gazetteer.Level;
import io.provincewire.place.gazetteer.Unit;
import io.provincewire.text.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an article as a whole says about where it plays: how much speaks for each province and district. */
final class Evidence {
    private final Gazetteer gazetteer;
    private final Map<String, Double> today = new HashMap<>();
    private final Map<String, Double> former = new HashMap<>();
    private final Map<String, Double> districts = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Map<String, Integer> typedCommunes = new HashMap<>();
    private final Set<String> typedDistricts = new HashSet<>();
    private double most = 1;

    Evidence(Gazetteer gazetteer, Senses senses, Optional<String> home) {
        this.gazetteer = gazetteer;
        home.ifPresent(slug -> today.merge(slug, 1.0, Double::sum));
        home.ifPresent(named::add);
        for (Sense sense : senses.all()) {
            if (sense.name().has(Level.PROVINCE) && sense.kind() != Sense.Kind.COMMUNE) {
                addProvince(sense);
            } else {
                addVotes(sense);
            }
        }
        today.values().forEach(w -> most = Math.max(most, w));
    }

    /** 0 to 1: how much speaks for the province of {@code unit}. */
    double province(Unit unit) {
        double now = today.getOrDefault(gazetteer.provinceToday(unit), 0.0);
        double then = unit.era() == Era.PRE2025 ? former.getOrDefault(unit.province(), now * 0.8) : now;
        return Math.min(1, Math.max(then, now * 0.8) / most);
    }

    /** Whether the province of {@code unit}, of then or of today, is named, or is the outlet's home. */
    boolean namesProvince(Unit unit) {
        return named.contains(unit.provinceId()) || named.contains(gazetteer.provinceToday(unit));
    }

    /** How much speaks for the district that {@code unit} is or lies in; about 1 where the text names it once and nothing else bears its name. */
    double district(Unit unit) {
        return unit.era() == Era.POST2025
                ? 0
                : switch (unit.level()) {
                    case PROVINCE -> 0;
                    case DISTRICT -> districts.getOrDefault(unit.code(), 0.0);
                    case COMMUNE -> districts.getOrDefault(unit.parent(), 0.0);
                };
    }

    /** Whether the text names two communes of its district with their type word. */
    boolean typesCommunesBeside(Unit unit) {
        return typedCommunes.getOrDefault(unit.parent(), 0) > 1;
    }

    /** Whether the text names a district of the same province with its type word. */
    boolean typesDistrictBeside(Unit unit) {
        return typedDistricts.contains(unit.province());
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
                named.add(unit.provinceId());
                named.add(gazetteer.provinceToday(unit));
                today.merge(gazetteer.provinceToday(unit), weight / (unit.era() == Era.POST2025 ? 1 : 2), Double::sum);
                if (unit.era() == Era.PRE2025) {
                    former.merge(unit.province(), weight, Double::sum);
                }
            }
        }
    }

    /** Each name speaks for all places that it may mean, the less the more there are. */
    private void addVotes(Sense sense) {
        double weight = (sense.isTyped() ? 1.0 : 0.4) / sense.candidates().size();
        for (Unit unit : sense.candidates()) {
            if (unit.era() == Era.PRE2025) {
                former.merge(unit.province(), weight, Double::sum);
            }
            today.merge(gazetteer.provinceToday(unit), weight, Double::sum);
            if (unit.level() == Level.DISTRICT) {
                if (sense.isTyped()) {
                    typedDistricts.add(unit.province());
                }
                districts.merge(unit.code(), weight * (sense.isTyped() ? 1.5 : 1), Double::sum);
            } else if (unit.level() == Level.COMMUNE && unit.era() == Era.PRE2025) {
                if (sense.isTyped()) {
                    typedCommunes.merge(unit.parent(), 1, Integer::sum);
                }
                districts.merge(unit.parent(), weight * 0.3, Double::sum);
            }
        }
    }
}
