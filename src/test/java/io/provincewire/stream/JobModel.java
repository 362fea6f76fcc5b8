package io.provincewire.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the job is to do, said in the simplest way: maps in memory, no time, no copies. */
public final class JobModel {
    private record Article(int revision, String body, Set<String> topics, Map<String, Double> figures) {}

    /** Newest first: by the id alone, since the model's articles have no dates of their own. */
    private final Map<String, Article> articles = new TreeMap<>();

    private final Map<String, Integer> revisions = new HashMap<>();
    private final List<String> told = new ArrayList<>();

    public void publish(String id, String body, List<String> provinces, Map<String, Double> figures) {
        Article known = articles.get(id);
        if (known != null && known.body().equals(body)) {
            return;
        }
        int revision = revisions.merge(id, 1, Integer::sum);
        Set<String> topics = new LinkedHashSet<>(provinces.isEmpty() ? List.of("national") : provinces);
        topics.forEach(topic -> told.add(topic + " " + id + " " + revision));
        if (known != null) {
            known.topics().stream()
                    .filter(topic -> !topics.contains(topic))
                    .forEach(topic -> told.add(topic + " " + id + " gone"));
        }
        articles.put(id, new Article(revision, body, topics, figures));
    }

    public void retract(String id) {
        Article known = articles.remove(id);
        if (known != null) {
            known.topics().forEach(topic -> told.add(topic + " " + id + " gone"));
        }
    }

    /** What consumers are told, as {@code topic id revision} or {@code topic id gone}, topics by slug. */
    public List<String> told() {
        return told;
    }

    /** Period to {@code value article +confirmations -contradictions}. */
    Map<String, String> table() {
        Map<String, String> table = new TreeMap<>();
        for (Map.Entry<String, Article> entry : articles.entrySet()) {
            entry.getValue().figures().forEach((period, value) -> {
                long confirming = articles.values().stream()
                        .filter(other -> value.equals(other.figures().get(period)))
                        .count();
                long all = articles.values().stream()
                        .filter(other -> other.figures().containsKey(period))
                        .count();
                table.put(period, value + " " + entry.getKey() + " +" + confirming + " -" + (all - confirming));
            });
        }
        return table;
    }
}
