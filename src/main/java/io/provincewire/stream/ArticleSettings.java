package io.provincewire.stream;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;

/** What is done with an article. */
final class ArticleSettings {
    private ArticleSettings() {}

    static void define(ConfigDef settings) {
        settings.define(
                        JobSettings.CATALOGUE_FILE,
                        ConfigDef.Type.STRING,
                        JobSettings.NONE,
                        Importance.MEDIUM,
                        "A file with more indicators, in the form of `config/indicators.yaml`, laid over those.")
                .define(
                        JobSettings.OUTLETS_FILE,
                        ConfigDef.Type.STRING,
                        JobSettings.NONE,
                        Importance.MEDIUM,
                        "A file with more outlets, in the form of `config/outlets.yaml`, laid over those.")
                .define(
                        JobSettings.HORIZON,
                        ConfigDef.Type.LONG,
                        JobSettings.days(30),
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "How long an article is remembered after it was last seen, by the time of processing.")
                .define(
                        JobSettings.DEDUPLICATION,
                        ConfigDef.Type.BOOLEAN,
                        true,
                        Importance.LOW,
                        "Whether an article that comes again unchanged is dropped; off only to see what that does.")
                .define(
                        JobSettings.COPY_SIMILARITY,
                        ConfigDef.Type.DOUBLE,
                        0.7,
                        Range.between(0.0, 1.0),
                        Importance.LOW,
                        "Least share of common syllable shingles for which an article is marked as a copy of another.")
                .define(
                        JobSettings.ARTICLE_MAX_BYTES,
                        ConfigDef.Type.INT,
                        JobSettings.MIB,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "Largest raw article, key, value and headers; a larger one is a dead letter.")
                .define(
                        JobSettings.ENRICHED_MAX_BYTES,
                        ConfigDef.Type.INT,
                        4 * JobSettings.MIB,
                        Range.atLeast(1),
                        Importance.LOW,
                        "Largest enriched article; one that would be larger is a dead letter.");
    }
}
