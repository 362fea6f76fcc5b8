package io.provincewire.stream;

import java.time.Duration;
import org.apache.kafka.common.config.ConfigDef;

/** Every setting of the job by its name; type, default and what it is for stand in one class a subject. */
public final class JobSettings {
    public static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
    public static final String APPLICATION_ID = "application.id";
    public static final String INSTANCE_ID = "instance.id";
    public static final String REGISTRY_URL = "schema.registry.url";
    public static final String REGISTRY_USER = "schema.registry.user";
    public static final String REGISTRY_PASSWORD = "schema.registry.password";
    public static final String REGISTRY_TRUSTSTORE = "schema.registry.ssl.truststore.location";
    public static final String REGISTRY_TRUSTSTORE_PASSWORD = "schema.registry.ssl.truststore.password";
    public static final String REGISTRY_KEYSTORE = "schema.registry.ssl.keystore.location";
    public static final String REGISTRY_KEYSTORE_PASSWORD = "schema.registry.ssl.keystore.password";
    public static final String REGISTRY_TIMEOUT = "schema.registry.timeout.ms";
    public static final String TOPIC_PREFIX = "topic.prefix";
    public static final String RAW_PARTITIONS = "topic.raw.partitions";
    public static final String INDICATORS_PARTITIONS = "topic.indicators.partitions";
    public static final String ENRICHED_PARTITIONS = "topic.enriched.partitions";
    public static final String REPLICATION = "topic.replication.factor";
    public static final String RAW_RETENTION = "topic.raw.retention.ms";
    public static final String ENRICHED_RETENTION = "topic.enriched.retention.ms";
    public static final String ENRICHED_COMPACTION_LAG = "topic.enriched.min.compaction.lag.ms";
    public static final String DEAD_LETTERS_RETENTION = "topic.dead-letters.retention.ms";
    public static final String GUARANTEE = "processing.guarantee";
    public static final String COMMIT_INTERVAL = "commit.interval.ms";
    public static final String THREADS = "num.stream.threads";
    public static final String STATE_DIR = "state.dir";
    public static final String STATE_MEMORY = "state.memory.max.bytes";
    public static final String GROUP_PROTOCOL = "group.protocol";
    public static final String LEAVE_ON_STOP = "leave.group.on.stop";
    public static final String CATALOGUE_FILE = "catalogue.file";
    public static final String OUTLETS_FILE = "outlets.file";
    public static final String HORIZON = "deduplication.horizon.ms";
    public static final String DEDUPLICATION = "deduplication.enabled";
    public static final String COPY_SIMILARITY = "copies.similarity.min";
    public static final String ARTICLE_MAX_BYTES = "article.max.bytes";
    public static final String ENRICHED_MAX_BYTES = "enriched.max.bytes";
    public static final String THREAD_RESTARTS = "thread.restarts.max";
    public static final String THREAD_RESTARTS_WINDOW = "thread.restarts.window.ms";
    public static final String CLOSE_TIMEOUT = "close.timeout.ms";
    public static final String MANAGEMENT_HOST = "management.host";
    public static final String MANAGEMENT_PORT = "management.port";
    public static final String STALL_LIMIT = "management.stall.limit.ms";

    static final int MIB = 1 << 20;
    static final String NONE = "";

    private JobSettings() {}

    /** The definition that files, the environment and the README's table are held against. */
    public static ConfigDef definition() {
        ConfigDef settings = new ConfigDef();
        ConnectionSettings.define(settings);
        TopicSettings.define(settings);
        ProcessingSettings.define(settings);
        ArticleSettings.define(settings);
        OperationSettings.define(settings);
        return settings;
    }

    static long days(int days) {
        return Duration.ofDays(days).toMillis();
    }
}
