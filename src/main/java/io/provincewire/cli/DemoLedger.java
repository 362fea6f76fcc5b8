package io.provincewire.cli;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds what came out of the job against what went in. */
final class DemoLedger {
    private final String rawTopic;
    private final String deadLetterTopic;
    private final int published;
    private final Set<String> retractions = new HashSet<>();

    private final Map<String, Integer> articlesByTopic = new TreeMap<>();
    private final Map<String, Integer> withdrawalsByTopic = new TreeMap<>();
    private final Set<Provenance> enriched = new HashSet<>();
    private final Map<String, Map<String, Boolean>> standingByArticle = new HashMap<>();
    private int deadLetters;

    DemoLedger(String rawTopic, String deadLetterTopic, List<Sample> published) {
        this.rawTopic = rawTopic;
        this.deadLetterTopic = deadLetterTopic;
        this.published = published.size();
        published.stream()
                .filter(Sample::retracts)
                .map(Sample::key)
                .forEach(key -> retractions.add(String.valueOf(key)));
    }

    /** A record of an enriched topic. */
    void enriched(String topic, String key, @Nullable EnrichedArticle article) {
        standingByArticle.computeIfAbsent(key, unseen -> new HashMap<>()).put(topic, article != null);
        if (article == null) {
            withdrawalsByTopic.merge(topic, 1, Integer::sum);
        } else {
            articlesByTopic.merge(topic, 1, Integer::sum);
            enriched.add(article.getProvenance());
        }
    }

    /** A record of the dead letters. */
    void deadLetter() {
        deadLetters++;
    }

    /** Whether every raw record became an enriched article, a retraction that holds everywhere, or a dead letter. */
    boolean addsUp() {
        return published == enriched.size() + retracted() + deadLetters;
    }

    /** The count, a line each, topics by their full names. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add(rawTopic + " " + published + " in");
        articlesByTopic.forEach((topic, count) -> lines.add(topic + " " + count + withdrawn(topic)));
        lines.add(deadLetterTopic + " " + deadLetters);
        lines.add("in " + published + " = enriched " + enriched.size() + " + retracted " + retracted()
                + " + dead letters " + deadLetters + (addsUp() ? ": adds up" : ": DOES NOT ADD UP"));
        return lines;
    }

    private long retracted() {
        return retractions.stream()
                .map(key -> standingByArticle.getOrDefault(key, Map.of()))
                .filter(topics -> !topics.isEmpty() && !topics.containsValue(true))
                .count();
    }

    private String withdrawn(String topic) {
        int count = withdrawalsByTopic.getOrDefault(topic, 0);
        return count == 0 ? "" : ", withdrawn " + count;
    }
}
