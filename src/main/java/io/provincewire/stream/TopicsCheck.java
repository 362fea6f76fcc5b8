package io.provincewire.stream;

import io.provincewire.stream.registry.SchemaRegistry;
import io.provincewire.stream.registry.UnknownSchemaException;
import java.util.List;
import org.apache.avro.Schema;

/** Says what the job would miss, instead of failing on it later. */
final class TopicsCheck {
    private final JobConfig config;
    private final ClusterAdmin cluster;
    private final SchemaRegistry registry;

    TopicsCheck(JobConfig config, ClusterAdmin cluster, SchemaRegistry registry) {
        this.config = config;
        this.cluster = cluster;
        this.registry = registry;
    }

    /** One line for each thing; empty where the job can start. */
    List<String> missing() {
        List<String> missing = cluster.missingTopics(config);
        if (missing.isEmpty()) {
            checkSize(config.topics().deadLetters(), new RecordLimits(config).deadLettersTopic(), missing);
            checkSize(config.topics().enriched(null), new RecordLimits(config).enrichedTopic(), missing);
        }
        Subjects.of(config).forEach((subject, schema) -> {
            if (!has(registry, subject, schema)) {
                missing.add("subject " + subject + " with the " + schema.getName() + " of this build");
            }
        });
        return missing;
    }

    static boolean has(SchemaRegistry registry, String subject, Schema schema) {
        try {
            registry.idOf(subject, schema);
            return true;
        } catch (UnknownSchemaException missing) {
            return false;
        }
    }

    private void checkSize(String topic, int least, List<String> missing) {
        int size = cluster.maxMessageBytes(topic);
        if (size < least) {
            missing.add("max.message.bytes of topic " + topic + " is " + size + ", needed is " + least);
        }
    }
}
