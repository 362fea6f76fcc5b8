package io.provincewire.indicator.catalogue;

import io.provincewire.text.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One code as a file has it, perhaps only a part of it. */
record IndicatorEntry(
        String file,
        String code,
        String en,
        String vi,
        Set<String> units,
        Map<String, String> also,
        Map<String, String> average,
        Map<String, Indicator.Range> ranges,
        Set<String> alone,
        Set<String> notAfter,
        Set<String> nouns,
        Relations relations,
        Indicator.Words words) {

    /** How a code stands to others; an empty text is none. */
    record Relations(boolean growth, String level, String ratio, Indicator.Owner owner, Indicator.Inherits inherits) {
        Relations or(Relations old) {
            return new Relations(
                    growth || old.growth,
                    level.isEmpty() ? old.level : level,
                    ratio.isEmpty() ? old.ratio : ratio,
                    owner == Indicator.Owner.PLACE ? old.owner : owner,
                    inherits == Indicator.Inherits.PERIOD ? old.inherits : inherits);
        }
    }

    /** This entry, which must not be a part only. */
    IndicatorEntry complete(String where) {
        if (en.isEmpty() || vi.isEmpty()) {
            throw new CatalogueException(where + ", " + code + ": a new code needs the labels \"en\" and \"vi\"");
        }
        if (units.isEmpty() && !code.equals(Indicator.OTHER)) {
            throw new CatalogueException(where + ", " + code + ": a new code needs \"units\", e.g. units: [t]");
        }
        return this;
    }

    /** This entry with what {@code more} says besides. */
    IndicatorEntry extendedBy(IndicatorEntry more) {
        Map<String, String> loosely = new LinkedHashMap<>(also);
        loosely.putAll(more.also);
        Map<String, String> averaged = new LinkedHashMap<>(average);
        averaged.putAll(more.average);
        Map<String, Indicator.Range> plausible = new LinkedHashMap<>(ranges);
        plausible.putAll(more.ranges);
        return new IndicatorEntry(
                more.file,
                code,
                more.en.isEmpty() ? en : more.en,
                more.vi.isEmpty() ? vi : more.vi,
                both(units, more.units),
                loosely,
                averaged,
                plausible,
                both(alone, more.alone),
                both(notAfter, more.notAfter),
                both(nouns, more.nouns),
                more.relations.or(relations),
                new Indicator.Words(
                        both(more.words.cues(), words.cues()),
                        both(more.words.after(), words.after()),
                        both(more.words.needs(), words.needs()),
                        both(more.words.guards(), words.guards()),
                        both(more.words.series(), words.series())));
    }

    /** Throws where a phrase or a code that it names cannot be. */
    void check(Map<String, List<String>> lists, Set<String> codes) {
        Spellings spellings = new Spellings(lists);
        for (List<String> phrases :
                List.of(words.cues(), words.after(), words.needs(), words.guards(), words.series())) {
            for (String phrase : phrases) {
                try {
                    spellings.of(WeightedPhrase.parse(phrase).words());
                } catch (IllegalArgumentException e) {
                    throw new CatalogueException(file + ", " + code + ": " + e.getMessage(), e);
                }
            }
        }
        for (String named : List.of(relations.level, relations.ratio)) {
            if (!named.isEmpty() && !codes.contains(named)) {
                throw new CatalogueException(file + ", " + code + ": there is no code \"" + named + "\"");
            }
        }
    }

    Indicator indicator() {
        return new Indicator(
                code,
                en,
                vi,
                Set.copyOf(units),
                Map.copyOf(also),
                Map.copyOf(average),
                Map.copyOf(ranges),
                Set.copyOf(alone),
                Set.copyOf(notAfter),
                nouns.stream().map(Folding::folded).collect(Collectors.toUnmodifiableSet()),
                relations.growth,
                named(relations.level),
                named(relations.ratio),
                relations.owner,
                relations.inherits,
                !words.needs().isEmpty());
    }

    private static @Nullable String named(String code) {
        return code.isEmpty() ? null : code;
    }

    private static Set<String> both(Set<String> first, Set<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return all;
    }

    private static List<String> both(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
