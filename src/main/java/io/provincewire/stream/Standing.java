package io.provincewire.stream;

import io.provincewire.avro.Contribution;
import io.provincewire.avro.IndicatorObservation;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What articles say now of one key of the table of figures, in short: enough to tell the newest and to count voices. */
final class Standing {
    private static final Comparator<Map.Entry<String, Voice>> AGE = Comparator.comparing(
                    (Map.Entry<String, Voice> entry) -> entry.getValue().publishedAt())
            .thenComparing(Map.Entry::getKey);

    /** By the id of the article. */
    private final Map<String, Voice> voices = new HashMap<>();

    /**
     * One article's figure.
     *
     * @param backing what counts as one voice
     */
    private record Voice(
            Instant publishedAt, double value, @Nullable Double upper, String backing) {
        boolean agrees(Voice other) {
            return value == other.value && Objects.equals(upper, other.upper);
        }
    }

    /** How many back the newest figure, and how many have only others. */
    record Count(int confirmations, int contradictions) {}

    /** Takes in what an article says now; without an observation it says nothing any more. */
    void put(Contribution contribution) {
        IndicatorObservation observation = contribution.getObservation();
        if (observation == null) {
            voices.remove(contribution.getArticleId());
            return;
        }
        voices.put(
                contribution.getArticleId(),
                new Voice(
                        Objects.requireNonNullElse(observation.getPublishedAt(), Instant.EPOCH),
                        observation.getValue(),
                        observation.getUpper(),
                        contribution.getBacking()));
    }

    int size() {
        return voices.size();
    }

    /** The article that gives the row its value; null where none stands. */
    @Nullable
    String newest() {
        return voices.entrySet().stream().max(AGE).map(Map.Entry::getKey).orElse(null);
    }

    /** The voices for and against what {@code article} says. */
    Count count(String article) {
        Voice newest = Objects.requireNonNull(voices.get(article));
        Set<String> confirming = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (Voice voice : voices.values()) {
            all.add(voice.backing());
            if (voice.agrees(newest)) {
                confirming.add(voice.backing());
            }
        }
        return new Count(confirming.size(), all.size() - confirming.size());
    }
}
