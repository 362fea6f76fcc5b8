package io.provincewire.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JobConfigTest {
    private static final String LEAST = "bootstrap.servers=b:1\nschema.registry.url=http://r:1\n";

    @Test
    void theTopicsAreThoseOfTheDesign() throws Exception {
        JobConfig config = JobConfig.read(LEAST, Map.of());
        assertThat(new TopicPlan(config).topics()).hasSize(1 + 34 + 1 + 3);
        assertThat(planned(config, "news.raw").partitions()).isEqualTo(6);
        assertThat(planned(config, "news.raw").settings()).containsEntry("retention.ms", "2592000000");
        assertThat(planned(config, "news.enriched.nghe-an").settings())
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("min.compaction.lag.ms", "86400000");
        assertThat(planned(config, "news.indicators").settings()).containsEntry("cleanup.policy", "compact");
        assertThat(planned(config, "news.dead-letters").partitions()).isEqualTo(1);
    }

    private static TopicPlan.Planned planned(JobConfig config, String name) {
        return new TopicPlan(config)
                .topics().stream()
                        .filter(topic -> topic.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aProvinceMayHaveMorePartitions() throws Exception {
        JobConfig config = JobConfig.read(LEAST + "topic.enriched.partitions=1,ha-noi:3", Map.of());
        assertThat(new TopicPlan(config).topics())
                .filteredOn(topic -> topic.partitions() == 3)
                .extracting(TopicPlan.Planned::name)
                .containsExactly("news.enriched.ha-noi");
        JobConfig wrong = JobConfig.read(LEAST + "topic.enriched.partitions=1,saigon:3", Map.of());
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> new TopicPlan(wrong).topics())
                .withMessageContaining("saigon");
    }

    @Test
    void theEnvironmentWins() throws Exception {
        JobConfig config = JobConfig.read(
                LEAST + "topic.prefix=a.",
                Map.of("PROVINCEWIRE_TOPIC_PREFIX", "b.", "PROVINCEWIRE_TOPIC_DEAD_LETTERS_RETENTION_MS", "7"));
        assertThat(config.topics().raw()).isEqualTo("b.raw");
        assertThat(config.getLong(JobSettings.DEAD_LETTERS_RETENTION)).isEqualTo(7);
    }

    @Test
    void kafkaSettingsPassThroughFromFileAndEnvironment() throws Exception {
        JobConfig config = JobConfig.read(
                LEAST + "kafka.security.protocol=SSL", Map.of("PROVINCEWIRE_KAFKA_SSL_KEY_PASSWORD", "p"));
        assertThat(config.clients())
                .containsEntry("security.protocol", "SSL")
                .containsEntry("ssl.key.password", "p")
                .containsEntry("bootstrap.servers", "b:1");
        assertThat(new StreamsSettings(config, "v").properties()).containsEntry("security.protocol", "SSL");
    }

    @Test
    void whatTheJobDecidesDoesNotPassThrough() throws Exception {
        JobConfig config = JobConfig.read(LEAST + "kafka.processing.guarantee=at_least_once", Map.of());
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> new StreamsSettings(config, "v").properties())
                .withMessageContaining("kafka.processing.guarantee");
    }

    @Test
    void aMisspeltSettingIsAnError() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> JobConfig.read(LEAST + "topic.prefx=x", Map.of()))
                .withMessageContaining("topic.prefx");
    }

    @Test
    void secretsComeFromProviders(@TempDir Path directory) throws Exception {
        Path secrets = Files.writeString(directory.resolve("secrets.properties"), "registry=tôm\n");
        JobConfig config = JobConfig.read(
                LEAST + "config.providers=file\n"
                        + "config.providers.file.class=org.apache.kafka.common.config.provider.FileConfigProvider\n"
                        + "schema.registry.password=${file:" + secrets + ":registry}\n"
                        + "kafka.ssl.key.password=${file:" + secrets + ":registry}\n",
                Map.of());
        assertThat(config.getPassword(JobSettings.REGISTRY_PASSWORD).value()).isEqualTo("tôm");
        assertThat(config.clients()).containsEntry("ssl.key.password", "tôm");
    }

    @Test
    void theSampleFileIsReadAndNamesEverySetting() throws Exception {
        String sample = Files.readString(Path.of("config/provincewire.properties"));
        assertThat(JobConfig.read(sample, Map.of()).topics().raw()).isEqualTo("news.raw");
        assertThat(JobSettings.definition().names()).allSatisfy(name -> assertThat(sample.lines())
                .as(name)
                .anyMatch(line -> line.matches("#?" + name.replace(".", "\\.") + "=.*")));
    }

    @Test
    void theTableOfTheReadmeNamesEverySettingWithItsVariable() {
        List<String> rows = SettingsTable.markdown().lines().skip(2).toList();
        assertThat(rows).hasSameSizeAs(JobSettings.definition().names());
        assertThat(rows)
                .anyMatch(row -> row.startsWith("| `topic.prefix` | `PROVINCEWIRE_TOPIC_PREFIX` | string | `news.` |"));
    }
}
