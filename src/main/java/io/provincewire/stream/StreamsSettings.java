package io.provincewire.stream;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka Streams is given: what passes through, then what the job decides and nobody may change from outside. */
public final class StreamsSettings {
    /** Those that pass through may not name what has a setting of its own or what the job depends on. */
    private static final Set<String> OWNED = Set.of(
            StreamsConfig.APPLICATION_ID_CONFIG,
            StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
            StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
            StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
            StreamsConfig.NUM_STREAM_THREADS_CONFIG,
            StreamsConfig.STATE_DIR_CONFIG,
            StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG,
            StreamsConfig.GROUP_PROTOCOL_CONFIG,
            StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
            StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
            StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG,
            StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
            StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG);

    private final JobConfig config;
    private final String version;

    /** @param version of the pipeline, for dead letters */
    public StreamsSettings(JobConfig config, String version) {
        this.config = config;
        this.version = version;
    }

    /** Settings by their names in Kafka. */
    public Properties properties() {
        Properties settings = new Properties();
        config.originalsWithPrefix(SettingsSource.CLIENTS_PREFIX).forEach((name, value) -> {
            refuseOwned(name);
            settings.put(name, value);
        });
        own().forEach(settings::put);
        errors().forEach(settings::put);
        deadLetters().forEach(settings::put);
        if (config.getString(JobSettings.GROUP_PROTOCOL).equals("classic")) {
            settings.putIfAbsent(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instanceId());
        }
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemory.Setter.class);
        settings.put(StoreMemory.SETTING, new StoreMemory(config.getLong(JobSettings.STATE_MEMORY)));
        JobConfig.SOCKETS.forEach(settings::putIfAbsent);
        // The default of 16 KiB holds one article of 2.5 kB with what was found in it.
        settings.putIfAbsent(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 64 << 10);
        // Kafka Streams looks whether it shall stop only when all that it has polled is through.
        settings.putIfAbsent(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 100);
        // Nothing depends on the order between partitions: what was moved has its state where it was moved to.
        settings.putIfAbsent(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        settings.putIfAbsent(
                StreamsConfig.REPLICATION_FACTOR_CONFIG,
                config.getShort(JobSettings.REPLICATION).intValue());
        // What is forgotten is dated by the clock of this machine, and brokers refuse what is ahead of theirs.
        settings.putIfAbsent(
                StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG),
                String.valueOf(Long.MAX_VALUE));
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                new RecordLimits(config).request());
        return settings;
    }

    private Map<String, Object> own() {
        return Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG, config.getString(JobSettings.APPLICATION_ID),
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, config.clients().get(JobSettings.BOOTSTRAP_SERVERS),
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG, config.getString(JobSettings.GUARANTEE),
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.getLong(JobSettings.COMMIT_INTERVAL),
                StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.getInt(JobSettings.THREADS),
                StreamsConfig.STATE_DIR_CONFIG, config.getString(JobSettings.STATE_DIR),
                StreamsConfig.GROUP_PROTOCOL_CONFIG, config.getString(JobSettings.GROUP_PROTOCOL),
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    }

    private Map<String, Object> errors() {
        return Map.of(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                ErrorHandler.class,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                ErrorHandler.class,
                // Else one bad signature would end the job. It is left out of the table then, with a warning.
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG,
                true,
                // The assignor reads it from its consumer's settings, and warns where it is missing.
                StreamsConfig.mainConsumerPrefix(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG),
                true,
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                ErrorHandler.class);
    }

    /** For {@link ErrorHandler}, which Kafka Streams makes and which knows its settings only. */
    private Map<String, Object> deadLetters() {
        return Map.of(
                ErrorHandler.TOPIC,
                config.topics().deadLetters(),
                ErrorHandler.MAX_BYTES,
                new RecordLimits(config).deadLetter(),
                ErrorHandler.VERSION,
                version,
                ErrorHandler.SIGNATURES,
                config.topics().signatures(),
                ErrorHandler.COUNTS,
                new DeadLetterCounts());
    }

    /** Two instances on one machine have two state directories. */
    String instanceId() {
        String given = config.getString(JobSettings.INSTANCE_ID);
        if (!given.isEmpty()) {
            return given;
        }
        int directory = config.stateDirectory().toAbsolutePath().normalize().hashCode();
        return hostName() + "-" + Integer.toHexString(directory).toLowerCase(Locale.ROOT);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static void refuseOwned(String name) {
        if (OWNED.contains(name)) {
            throw new ConfigException(SettingsSource.CLIENTS_PREFIX + name
                    + " is decided by the job: use its own setting, where it has one");
        }
    }
}
