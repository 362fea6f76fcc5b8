package io.provincewire.stream;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.ValidString;

/** How Kafka Streams works for the job. */
final class ProcessingSettings {
    private ProcessingSettings() {}

    static void define(ConfigDef settings) {
        settings.define(
                        JobSettings.APPLICATION_ID,
                        ConfigDef.Type.STRING,
                        "provincewire",
                        Importance.HIGH,
                        "Consumer group, and the prefix of internal topics and transactional ids.")
                .define(
                        JobSettings.INSTANCE_ID,
                        ConfigDef.Type.STRING,
                        JobSettings.NONE,
                        Importance.LOW,
                        "Name of this instance for static membership; empty: host name and state directory.")
                .define(
                        JobSettings.GUARANTEE,
                        ConfigDef.Type.STRING,
                        "exactly_once_v2",
                        ValidString.in("exactly_once_v2", "at_least_once"),
                        Importance.MEDIUM,
                        "`exactly_once_v2`, or `at_least_once`, which after a crash may lose an article: its id reaches"
                                + " the state, the process dies before the output is acknowledged, and the second reading"
                                + " is taken for a duplicate.")
                .define(
                        JobSettings.COMMIT_INTERVAL,
                        ConfigDef.Type.LONG,
                        100L,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "How often work is committed: what consumers that read committed wait for.")
                .define(
                        JobSettings.THREADS,
                        ConfigDef.Type.INT,
                        1,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "Stream threads of this instance.")
                .define(
                        JobSettings.STATE_DIR,
                        ConfigDef.Type.STRING,
                        "state",
                        Importance.HIGH,
                        "Where the local state is; rebuilt from the cluster where it is lost.")
                .define(
                        JobSettings.STATE_MEMORY,
                        ConfigDef.Type.LONG,
                        64L * JobSettings.MIB,
                        Range.atLeast(JobSettings.MIB),
                        Importance.MEDIUM,
                        "Cache of all stores of this instance together, beside the heap; each store adds up to three write buffers of a thirty-second of it.")
                .define(
                        JobSettings.GROUP_PROTOCOL,
                        ConfigDef.Type.STRING,
                        "classic",
                        ValidString.in("classic", "streams"),
                        Importance.LOW,
                        "`classic` (with static membership) or `streams` (KIP-1071).")
                .define(
                        JobSettings.LEAVE_ON_STOP,
                        ConfigDef.Type.BOOLEAN,
                        false,
                        Importance.LOW,
                        "Whether a clean stop hands the partitions over at once; without it they wait for this instance"
                                + " to come back, up to the session timeout.");
    }
}
