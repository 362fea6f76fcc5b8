package io.provincewire.stream;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.NO_DEFAULT_VALUE;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Range.between;

import java.time.Duration;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ValidString;

/** Every setting of the job: name, type, default and what it is for. */
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

    private static final int MIB = 1 << 20;
    private static final String NONE = "";

    private JobSettings() {}

    /** The definition that files, the environment and the README's table are held against. */
    public static ConfigDef definition() {
        ConfigDef settings = new ConfigDef();
        connections(settings);
        topics(settings);
        processing(settings);
        articles(settings);
        operation(settings);
        return settings;
    }

    private static void connections(ConfigDef settings) {
        settings.define(
                        BOOTSTRAP_SERVERS,
                        ConfigDef.Type.LIST,
                        NO_DEFAULT_VALUE,
                        HIGH,
                        "Brokers to reach the cluster by, `host:port`, comma-separated.")
                .define(
                        REGISTRY_URL,
                        ConfigDef.Type.LIST,
                        NO_DEFAULT_VALUE,
                        HIGH,
                        "Base URLs of the schema registry, comma-separated; the next is asked where one is away.")
                .define(
                        REGISTRY_USER,
                        ConfigDef.Type.STRING,
                        NONE,
                        MEDIUM,
                        "User for the registry's basic authentication.")
                .define(
                        REGISTRY_PASSWORD,
                        ConfigDef.Type.PASSWORD,
                        NONE,
                        MEDIUM,
                        "Password for the registry's basic authentication.")
                .define(
                        REGISTRY_TRUSTSTORE,
                        ConfigDef.Type.STRING,
                        NONE,
                        MEDIUM,
                        "Trust store (PKCS12 or JKS) for a registry over TLS; empty: the JVM's.")
                .define(
                        REGISTRY_TRUSTSTORE_PASSWORD,
                        ConfigDef.Type.PASSWORD,
                        NONE,
                        LOW,
                        "Password of that trust store.")
                .define(
                        REGISTRY_KEYSTORE,
                        ConfigDef.Type.STRING,
                        NONE,
                        MEDIUM,
                        "Key store (PKCS12 or JKS) with the client certificate for a registry that asks for one.")
                .define(REGISTRY_KEYSTORE_PASSWORD, ConfigDef.Type.PASSWORD, NONE, LOW, "Password of that key store.")
                .define(
                        REGISTRY_TIMEOUT,
                        ConfigDef.Type.INT,
                        2_000,
                        atLeast(1),
                        LOW,
                        "How long one request to the registry may take.");
    }

    private static void topics(ConfigDef settings) {
        settings.define(TOPIC_PREFIX, ConfigDef.Type.STRING, "news.", HIGH, "What the name of every topic begins with.")
                .define(
                        RAW_PARTITIONS,
                        ConfigDef.Type.INT,
                        6,
                        atLeast(1),
                        MEDIUM,
                        "Partitions of the raw topic when it is created.")
                .define(
                        INDICATORS_PARTITIONS,
                        ConfigDef.Type.INT,
                        6,
                        atLeast(1),
                        LOW,
                        "Partitions of the table of figures when it is created.")
                .define(
                        ENRICHED_PARTITIONS,
                        ConfigDef.Type.LIST,
                        "1",
                        MEDIUM,
                        "Partitions of each enriched topic when it is created: a number, then exceptions as"
                                + " `province:number`, e.g. `1,ha-noi:3`. One keeps a province in order.")
                .define(
                        REPLICATION,
                        ConfigDef.Type.SHORT,
                        (short) -1,
                        MEDIUM,
                        "Replicas of every topic when it is created; -1: the broker's default.")
                .define(
                        RAW_RETENTION,
                        ConfigDef.Type.LONG,
                        days(30),
                        atLeast(-1),
                        MEDIUM,
                        "How long raw articles are kept.")
                .define(
                        ENRICHED_RETENTION,
                        ConfigDef.Type.LONG,
                        days(365),
                        atLeast(-1),
                        MEDIUM,
                        "How long enriched articles are kept.")
                .define(
                        ENRICHED_COMPACTION_LAG,
                        ConfigDef.Type.LONG,
                        days(1),
                        atLeast(0),
                        LOW,
                        "How long every revision of an enriched article is kept, by the time of its raw record.")
                .define(
                        DEAD_LETTERS_RETENTION,
                        ConfigDef.Type.LONG,
                        days(90),
                        atLeast(-1),
                        LOW,
                        "How long dead letters are kept.");
    }

    private static void processing(ConfigDef settings) {
        settings.define(
                        APPLICATION_ID,
                        ConfigDef.Type.STRING,
                        "provincewire",
                        HIGH,
                        "Consumer group, and the prefix of internal topics and transactional ids.")
                .define(
                        INSTANCE_ID,
                        ConfigDef.Type.STRING,
                        NONE,
                        LOW,
                        "Name of this instance for static membership; empty: host name and state directory.")
                .define(
                        GUARANTEE,
                        ConfigDef.Type.STRING,
                        "exactly_once_v2",
                        ValidString.in("exactly_once_v2", "at_least_once"),
                        MEDIUM,
                        "`exactly_once_v2`, or `at_least_once`, which after a crash may lose an article: its id reaches"
                                + " the state, the process dies before the output is acknowledged, and the second reading"
                                + " is taken for a duplicate.")
                .define(
                        COMMIT_INTERVAL,
                        ConfigDef.Type.LONG,
                        100L,
                        atLeast(1),
                        MEDIUM,
                        "How often work is committed: what consumers that read committed wait for.")
                .define(THREADS, ConfigDef.Type.INT, 1, atLeast(1), MEDIUM, "Stream threads of this instance.")
                .define(
                        STATE_DIR,
                        ConfigDef.Type.STRING,
                        "state",
                        HIGH,
                        "Where the local state is; rebuilt from the cluster where it is lost.")
                .define(
                        STATE_MEMORY,
                        ConfigDef.Type.LONG,
                        64L * MIB,
                        atLeast(MIB),
                        MEDIUM,
                        "Memory of all stores of this instance together, beside the heap.")
                .define(
                        GROUP_PROTOCOL,
                        ConfigDef.Type.STRING,
                        "classic",
                        ValidString.in("classic", "streams"),
                        LOW,
                        "`classic` (with static membership) or `streams` (KIP-1071).")
                .define(
                        LEAVE_ON_STOP,
                        ConfigDef.Type.BOOLEAN,
                        false,
                        LOW,
                        "Whether a clean stop hands the partitions over at once; without it they wait for this instance"
                                + " to come back, up to the session timeout.");
    }

    private static void articles(ConfigDef settings) {
        settings.define(
                        CATALOGUE_FILE,
                        ConfigDef.Type.STRING,
                        NONE,
                        MEDIUM,
                        "A file with more indicators, in the form of `config/indicators.yaml`, laid over those.")
                .define(
                        OUTLETS_FILE,
                        ConfigDef.Type.STRING,
                        NONE,
                        MEDIUM,
                        "A file with more outlets, in the form of `config/outlets.yaml`, laid over those.")
                .define(
                        HORIZON,
                        ConfigDef.Type.LONG,
                        days(30),
                        atLeast(1),
                        MEDIUM,
                        "How long an article is remembered after it was last seen, by the time of processing.")
                .define(
                        DEDUPLICATION,
                        ConfigDef.Type.BOOLEAN,
                        true,
                        LOW,
                        "Whether an article that comes again unchanged is dropped; off only to see what that does.")
                .define(
                        COPY_SIMILARITY,
                        ConfigDef.Type.DOUBLE,
                        0.7,
                        between(0.0, 1.0),
                        LOW,
                        "Least share of common syllable shingles for which an article is marked as a copy of another.")
                .define(
                        ARTICLE_MAX_BYTES,
                        ConfigDef.Type.INT,
                        MIB,
                        atLeast(1),
                        MEDIUM,
                        "Largest raw article, key, value and headers; a larger one is a dead letter.")
                .define(
                        ENRICHED_MAX_BYTES,
                        ConfigDef.Type.INT,
                        4 * MIB,
                        atLeast(1),
                        LOW,
                        "Largest enriched article; one that would be larger is a dead letter.");
    }

    private static void operation(ConfigDef settings) {
        settings.define(
                        THREAD_RESTARTS,
                        ConfigDef.Type.INT,
                        5,
                        atLeast(0),
                        LOW,
                        "How many stream threads that died may be replaced within the window before the job stops.")
                .define(
                        THREAD_RESTARTS_WINDOW,
                        ConfigDef.Type.LONG,
                        Duration.ofMinutes(10).toMillis(),
                        atLeast(1),
                        LOW,
                        "The window of " + THREAD_RESTARTS + ".")
                .define(CLOSE_TIMEOUT, ConfigDef.Type.LONG, 8_000L, atLeast(1), LOW, "How long a clean stop may take.")
                .define(
                        MANAGEMENT_HOST,
                        ConfigDef.Type.STRING,
                        "127.0.0.1",
                        LOW,
                        "Address that health and metrics are served on.")
                .define(
                        MANAGEMENT_PORT,
                        ConfigDef.Type.INT,
                        -1,
                        between(-1, 65_535),
                        MEDIUM,
                        "Port that health and metrics are served on; 0: a free one, -1: none.")
                .define(
                        STALL_LIMIT,
                        ConfigDef.Type.LONG,
                        Duration.ofMinutes(10).toMillis(),
                        atLeast(1),
                        LOW,
                        "How long nothing may be committed while records wait before the liveness probe fails.");
    }

    private static long days(int days) {
        return Duration.ofDays(days).toMillis();
    }
}
