package io.provincewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.RawArticle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobMetricsTest {
    private TopologyHarness harness;

    @BeforeEach
    void open(@TempDir Path state) {
        harness = new TopologyHarness(state);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void showsEveryOutcomeAndProvinceBeforeTheFirstArticle() {
        assertThat(totals("outcomes-total"))
                .containsOnlyKeys("enriched", "revised", "duplicate", "retracted", "nothing-to-retract", "dead-letter")
                .containsValue(0.0)
                .doesNotContainValue(1.0);
        assertThat(totals("articles-out-total")).hasSize(35).containsKeys("nghe-an", "national");
    }

    @Test
    void countsWhatEachRecordCameTo() {
        harness.publish(article("a", "one", "nghe-an", "ha-tinh"));
        harness.publish(article("a", "one", "nghe-an", "ha-tinh"));
        harness.publish(article("a", "two", "nghe-an"));
        harness.publish(article("b", "three"));
        harness.retract("a");
        harness.retract("a");
        harness.send("c", "{".getBytes(StandardCharsets.UTF_8), new RecordHeaders());

        assertThat(totals("outcomes-total"))
                .isEqualTo(Map.of(
                        "enriched", 2.0,
                        "revised", 1.0,
                        "duplicate", 1.0,
                        "retracted", 1.0,
                        "nothing-to-retract", 1.0,
                        "dead-letter", 1.0));
        assertThat(totals("articles-out-total"))
                .containsEntry("nghe-an", 2.0)
                .containsEntry("ha-tinh", 1.0)
                .containsEntry("national", 1.0)
                .containsEntry("ha-noi", 0.0);
        assertThat(totals("dead-letters-total")).isEqualTo(Map.of("invalid-json", 1.0));
    }

    @Test
    void countsTheDeadLettersThatKafkaStreamsSendsForTheJob() {
        harness.publish(article("a", "one"));
        harness.sendTo("provincewire-figures-repartition", "key", "no Avro".getBytes(StandardCharsets.UTF_8));
        assertThat(totals("dead-letters-total")).isEqualTo(Map.of("deserialization-failed", 1.0));
    }

    @Test
    void countsByOutletAndTellsOnlySoManyApart() {
        harness.publish(
                TopologyHarness.article("a", "one").setSource("BaoNgheAn.vn").build());
        harness.publish(TopologyHarness.article("b", "two")
                .setUrl("https://www.baonghean.vn/two")
                .build());
        for (int i = 0; i < 2 * Counters.MOST_LABELS; i++) {
            harness.publish(TopologyHarness.article("x" + i, "text " + i)
                    .setSource("source-" + i)
                    .build());
        }
        harness.publish(
                TopologyHarness.article("y", "three").setSource("n".repeat(500)).build());
        harness.publish(
                TopologyHarness.article("z", "four").setSource("source-1").build());

        Map<String, Double> sources = totals("articles-in-total");
        assertThat(sources).hasSizeLessThanOrEqualTo(Counters.MOST_LABELS + 1);
        assertThat(sources).containsEntry("baonghean.vn", 2.0).containsEntry("source-1", 2.0);
        assertThat(sources.values().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(2 * Counters.MOST_LABELS + 4.0);
    }

    @Test
    void tellsHowLongItTook() {
        harness.publish(article("a", "one", "nghe-an"));

        assertThat(value("enrichment-ms-p50")).isPositive();
        assertThat(value("enrichment-ms-p99")).isLessThan(10_000);
        assertThat(value("arrival-lateness-ms-p99")).isNotNaN();
    }

    private static RawArticle article(String id, String body, String... provinces) {
        return TopologyHarness.article(id, body, provinces).build();
    }

    private Map<String, Double> totals(String name) {
        return harness.driver.metrics().entrySet().stream()
                .filter(metric -> isOurs(metric.getKey(), name))
                .collect(Collectors.toMap(
                        metric -> metric.getKey().tags().values().iterator().next(),
                        metric -> (Double) metric.getValue().metricValue()));
    }

    private double value(String name) {
        return harness.driver.metrics().entrySet().stream()
                .filter(metric -> isOurs(metric.getKey(), name))
                .mapToDouble(metric -> (Double) metric.getValue().metricValue())
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOurs(MetricName metric, String name) {
        return metric.group().equals(JobMetrics.GROUP) && metric.name().equals(name);
    }
}
