package io.provincewire.cli;

import io.provincewire.stream.Topics;
import java.util.List;

/** The topics of enriched articles that a user names by their provinces. */
final class EnrichedTopics {
    private EnrichedTopics() {}

    /**
     * One topic for each of {@code provinces}; all topics where none is named.
     *
     * @param provinces slugs of today's provinces, {@code national}, or names of topics
     * @throws CommandException if one is nothing of these
     */
    static List<String> of(Topics topics, List<String> provinces) {
        List<String> all = topics.allEnriched();
        return provinces.isEmpty()
                ? all
                : provinces.stream().map(province -> topic(province, all)).toList();
    }

    private static String topic(String province, List<String> all) {
        return all.stream()
                .filter(topic -> topic.equals(province) || topic.endsWith("." + province))
                .findFirst()
                .orElseThrow(() -> CommandException.usage("no province " + province + "; there are " + slugs(all)));
    }

    private static String slugs(List<String> topics) {
        return String.join(
                ", ",
                topics.stream()
                        .map(topic -> topic.substring(topic.lastIndexOf('.') + 1))
                        .toList());
    }
}
