package io.provincewire.stream;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;

/** What the topics are called, and how they are created. */
final class TopicSettings {
    private TopicSettings() {}

    static void define(ConfigDef settings) {
        settings.define(
                        JobSettings.TOPIC_PREFIX,
                        ConfigDef.Type.STRING,
                        "news.",
                        Importance.HIGH,
                        "What the name of every topic begins with.")
                .define(
                        JobSettings.RAW_PARTITIONS,
                        ConfigDef.Type.INT,
                        6,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "Partitions of the raw topic when it is created.")
                .define(
                        JobSettings.INDICATORS_PARTITIONS,
                        ConfigDef.Type.INT,
                        6,
                        Range.atLeast(1),
                        Importance.LOW,
                        "Partitions of the table of figures when it is created.")
                .define(
                        JobSettings.ENRICHED_PARTITIONS,
                        ConfigDef.Type.LIST,
                        "1",
                        Importance.MEDIUM,
                        "Partitions of each enriched topic when it is created: a number, then exceptions as"
                                + " `province:number`, e.g. `1,ha-noi:3`. One keeps a province in order.")
                .define(
                        JobSettings.REPLICATION,
                        ConfigDef.Type.SHORT,
                        (short) -1,
                        Importance.MEDIUM,
                        "Replicas of every topic when it is created; -1: the broker's default.")
                .define(
                        JobSettings.RAW_RETENTION,
                        ConfigDef.Type.LONG,
                        JobSettings.days(30),
                        Range.atLeast(-1),
                        Importance.MEDIUM,
                        "How long raw articles are kept.")
                .define(
                        JobSettings.ENRICHED_RETENTION,
                        ConfigDef.Type.LONG,
                        JobSettings.days(365),
                        Range.atLeast(-1),
                        Importance.MEDIUM,
                        "How long enriched articles are kept.")
                .define(
                        JobSettings.ENRICHED_COMPACTION_LAG,
                        ConfigDef.Type.LONG,
                        JobSettings.days(1),
                        Range.atLeast(0),
                        Importance.LOW,
                        "How long every revision of an enriched article is kept, by the time of its raw record.")
                .define(
                        JobSettings.DEAD_LETTERS_RETENTION,
                        ConfigDef.Type.LONG,
                        JobSettings.days(90),
                        Range.atLeast(-1),
                        Importance.LOW,
                        "How long dead letters are kept.");
    }
}
