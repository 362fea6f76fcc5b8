package io.provincewire.place.resolve;

import io.provincewire.place.find.Findings;
import io.provincewire.place.find.Hit;
import io.provincewire.place.find.Name;
import io.provincewire.place.find.Role;
import io.provincewire.place.find.Trait;
import io.provincewire.place.gazetteer.Era;
import io.provincewire.place.gazetteer.Level;
import io.provincewire.place.gazetteer.Unit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The senses of one article: one for each name and kind of unit (one sense per article). */
final class Senses {
    /** The latest sense of each name; it leads to the earlier ones. */
    private final Map<Name, Sense> latest = new HashMap<>();
    /** By the number of the mention. */
    private final @Nullable Sense[] byHit;

    private final List<Sense> all = new ArrayList<>();

    private Senses(int hits) {
        byHit = new Sense[hits];
    }

    static Senses of(Findings found, ArticleTime time) {
        List<Hit> hits = found.hits();
        Senses senses = new Senses(hits.size());
        for (Hit hit : hits) {
            Sense.Kind kind = Sense.kindOf(hit);
            if (kind != Sense.Kind.OPEN) {
                senses.add(hit, kind);
            }
        }
        BitSet namesakes = namesakes(found);
        for (Hit hit : hits) {
            if (Sense.kindOf(hit) == Sense.Kind.OPEN
                    && hit.standing() != Hit.Standing.REFUSED
                    && !(namesakes.get(hit.name().number()) && isBare(hit))) {
                senses.addOpen(hit, time);
            }
        }
        for (Sense sense : senses.all) {
            addCandidates(sense, time);
        }
        return senses;
    }

    /**
     * Names that a team, a cooperative, a village or a person bears in this article: bare, they mean that. A person does so
     * only where nothing makes the name a place.
     */
    private static BitSet namesakes(Findings found) {
        BitSet namesakes = new BitSet();
        if (!found.isSport() && !speaksOfOthers(found.hits())) {
            return namesakes;
        }
        BitSet bareOnly = bareOnly(found.hits());
        for (Hit hit : found.hits()) {
            if (hit.has(Trait.NAMESAKE)
                    || hit.has(Trait.OF_PERSON) && bareOnly.get(hit.name().number())) {
                namesakes.set(hit.name().number());
            }
        }
        if (found.isSport()) {
            namesakes.or(bareOnly);
        }
        return namesakes;
    }

    private static boolean speaksOfOthers(List<Hit> hits) {
        for (Hit hit : hits) {
            if (hit.has(Trait.NAMESAKE) || hit.has(Trait.OF_PERSON)) {
                return true;
            }
        }
        return false;
    }

    /** Names that never stand beside a word that makes them places. */
    private static BitSet bareOnly(List<Hit> hits) {
        BitSet bare = new BitSet();
        hits.forEach(hit -> bare.set(hit.name().number()));
        for (Hit hit : hits) {
            if (hit.type() != null || !isBare(hit)) {
                bare.clear(hit.name().number());
            }
        }
        return bare;
    }

    private static boolean isBare(Hit hit) {
        return !hit.is(Role.AT)
                && !hit.is(Role.BODY)
                && !hit.is(Role.HOUSE)
                && !hit.is(Role.ORIGIN)
                && !hit.has(Trait.FORMER);
    }

    List<Sense> all() {
        return all;
    }

    /** The sense that {@code hit} has, or null where it was refused. */
    @Nullable
    Sense of(Hit hit) {
        return byHit[hit.number()];
    }

    /** A bare name means what it means elsewhere in the article with a type word; a province's name mostly the province. */
    private void addOpen(Hit hit, ArticleTime time) {
        add(hit, hit.name().has(Level.PROVINCE) ? kindOfProvinceName(hit, time) : mostTyped(hit.name()));
    }

    /**
     * A commune that bears a province's name is meant where the article speaks of that commune and not of the province. Since
     * the merger many a ward is called after the former province around it, so then the province is meant.
     */
    private Sense.Kind kindOfProvinceName(Hit hit, ArticleTime time) {
        if (isTyped(hit.name(), Sense.Kind.PROVINCE)) {
            return Sense.Kind.PROVINCE;
        }
        boolean commune = time.era() == Era.PRE2025 && isTyped(hit.name(), Sense.Kind.COMMUNE);
        return commune && !isProvince(hit.sibling()) && !isProvince(hit.next()) ? Sense.Kind.COMMUNE : Sense.Kind.OPEN;
    }

    private Sense.Kind mostTyped(Name name) {
        Sense.Kind kind = Sense.Kind.OPEN;
        int most = 0;
        for (Sense known = latest.get(name); known != null; known = known.earlier()) {
            int size = known.hits().size();
            // Of kinds met alike often the wider one.
            if (known.kind() != Sense.Kind.OPEN
                    && (size > most || size == most && known.kind().compareTo(kind) < 0)) {
                most = size;
                kind = known.kind();
            }
        }
        return kind;
    }

    private boolean isTyped(Name name, Sense.Kind kind) {
        return find(name, kind) != null;
    }

    private static boolean isProvince(@Nullable Hit beside) {
        return beside != null && beside.name().has(Level.PROVINCE);
    }

    private void add(Hit hit, Sense.Kind kind) {
        Sense sense = find(hit.name(), kind);
        if (sense == null) {
            sense = new Sense(hit.name(), kind);
            sense.setEarlier(latest.put(hit.name(), sense));
            all.add(sense);
        }
        sense.hits().add(hit);
        byHit[hit.number()] = sense;
    }

    private @Nullable Sense find(Name name, Sense.Kind kind) {
        for (Sense sense = latest.get(name); sense != null; sense = sense.earlier()) {
            if (sense.kind() == kind) {
                return sense;
            }
        }
        return null;
    }

    /** One version of each unit: the one that the type word names, else the one in force at the article's time. */
    private static void addCandidates(Sense sense, ArticleTime time) {
        for (Unit unit : sense.name().units()) {
            if (sense.allows(unit) && !replaces(sense, unit, time)) {
                sense.candidates().add(unit);
            }
        }
    }

    private static boolean replaces(Sense sense, Unit unit, ArticleTime time) {
        for (int i = 0; i < sense.candidates().size(); i++) {
            Unit known = sense.candidates().get(i);
            if (known.sameUnit(unit)) {
                // Of versions that fit alike the later one: they come in the order of time.
                if (fitness(sense, unit, time) >= fitness(sense, known, time)) {
                    sense.candidates().set(i, unit);
                }
                return true;
            }
        }
        return false;
    }

    private static int fitness(Sense sense, Unit unit, ArticleTime time) {
        boolean inForce = unit.validOn(time.day());
        return (inForce ? 2 : 0)
                + (sense.namesTypeOf(unit) ? time.date() == null ? 3 : 1 : 0)
                + (unit.validFrom().isAfter(time.day()) ? -3 : 0);
    }
}
