package io.provincewire.stream;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.IndicatorObservation;
import io.provincewire.avro.RawArticle;
import io.provincewire.avro.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.TopicConfig;

/** Every topic of the job as it is created. */
final class TopicPlan {
    private static final String COMPACT = "compact";
    private static final String DELETE = "delete";

    /**
     * Brokers refuse what is dated more than an hour ahead of them, for ever, and so would block a job whose clock is
     * wrong. What publishers date ahead is mended when it is read.
     */
    private static final Map<String, String> ANY_TIME =
            Map.of(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, String.valueOf(Long.MAX_VALUE));

    /** By then what was replaced or retracted is gone from the disks of the brokers, however little comes after it. */
    private static final long COMPACTED_AFTER_MS = Duration.ofDays(7).toMillis();

    private final JobConfig config;
    private final Topics topics;
    private final RecordLimits limits;

    TopicPlan(JobConfig config) {
        this.config = config;
        this.topics = config.topics();
        this.limits = new RecordLimits(config);
    }

    /**
     * One topic.
     *
     * @param name of the topic
     * @param partitions when it is created
     * @param settings of the topic, by name
     * @param value schema of its values; empty where they are any bytes
     */
    record Planned(String name, int partitions, Map<String, String> settings, Optional<Schema> value) {}

    List<Planned> topics() {
        List<Planned> planned = new ArrayList<>();
        planned.add(raw());
        topics.allEnriched().forEach(topic -> planned.add(written(enriched(topic))));
        planned.add(written(indicators()));
        planned.add(written(signatures()));
        planned.add(written(deadLetters()));
        return planned;
    }

    /** What the job writes to. */
    private static Planned written(Planned topic) {
        Map<String, String> settings = new HashMap<>(topic.settings());
        settings.putAll(ANY_TIME);
        return new Planned(topic.name(), topic.partitions(), settings, topic.value());
    }

    private Planned raw() {
        return new Planned(
                topics.raw(),
                config.getInt(JobSettings.RAW_PARTITIONS),
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, DELETE,
                        TopicConfig.RETENTION_MS_CONFIG, millis(JobSettings.RAW_RETENTION),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(limits.rawTopic())),
                Optional.of(RawArticle.getClassSchema()));
    }

    private Planned enriched(String topic) {
        return new Planned(
                topic,
                partitions(topics.province(topic)),
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, COMPACT + "," + DELETE,
                        TopicConfig.RETENTION_MS_CONFIG, millis(JobSettings.ENRICHED_RETENTION),
                        TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(JobSettings.ENRICHED_COMPACTION_LAG),
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, String.valueOf(compactedAfter()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(limits.enrichedTopic())),
                Optional.of(EnrichedArticle.getClassSchema()));
    }

    private Planned indicators() {
        return new Planned(
                topics.indicators(),
                config.getInt(JobSettings.INDICATORS_PARTITIONS),
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        COMPACT,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        String.valueOf(limits.enrichedTopic())),
                Optional.of(IndicatorObservation.getClassSchema()));
    }

    private Planned signatures() {
        return new Planned(
                topics.signatures(),
                1,
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        COMPACT + "," + DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        millis(JobSettings.HORIZON)),
                Optional.of(Signature.getClassSchema()));
    }

    private Planned deadLetters() {
        return new Planned(
                topics.deadLetters(),
                1,
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, DELETE,
                        TopicConfig.RETENTION_MS_CONFIG, millis(JobSettings.DEAD_LETTERS_RETENTION),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(limits.deadLettersTopic())),
                Optional.empty());
    }

    private long compactedAfter() {
        return Math.max(COMPACTED_AFTER_MS, config.getLong(JobSettings.ENRICHED_COMPACTION_LAG));
    }

    private String millis(String setting) {
        return String.valueOf(config.getLong(setting));
    }

    private int partitions(Optional<String> province) {
        Map<String, Integer> wanted = partitionsByProvince();
        return wanted.getOrDefault(province.orElse("national"), wanted.getOrDefault("", 1));
    }

    private Map<String, Integer> partitionsByProvince() {
        Map<String, Integer> wanted = new HashMap<>();
        for (String entry : config.getList(JobSettings.ENRICHED_PARTITIONS)) {
            String[] parts = entry.trim().split(":");
            String province = parts.length == 1 ? "" : parts[0].trim();
            try {
                wanted.put(province, Integer.valueOf(parts[parts.length - 1].trim()));
            } catch (NumberFormatException e) {
                throw new ConfigException(JobSettings.ENRICHED_PARTITIONS, entry, "a number or province:number");
            }
        }
        Stream<String> known = Stream.concat(
                topics.allEnriched().stream().flatMap(topic -> topics.province(topic).stream()),
                Stream.of("", "national"));
        List<String> names = known.toList();
        wanted.keySet().stream().filter(name -> !names.contains(name)).findAny().ifPresent(name -> {
            throw new ConfigException(JobSettings.ENRICHED_PARTITIONS, name, "no province of today");
        });
        return wanted;
    }
}
