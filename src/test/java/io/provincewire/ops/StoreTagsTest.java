package io.provincewire.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;

class StoreTagsTest {

    @Test
    void storesOfEveryKindAreSeriesOfOneMetric() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().meterFilter(new StoreTags());
        gauge(registry, "kafka.stream.state.put.rate", "rocksdb.state.id", "articles");
        gauge(registry, "kafka.stream.state.put.rate", "in.memory.state.id", "signatures");
        gauge(registry, "kafka.stream.task.process.rate", "task.id", "0_1");

        assertThat(registry.scrape())
                .contains("kafka_stream_state_put_rate{store=\"articles\"}")
                .contains("kafka_stream_state_put_rate{store=\"signatures\"}")
                .contains("kafka_stream_task_process_rate{task_id=\"0_1\"}");
    }

    private static void gauge(MeterRegistry registry, String name, String tag, String value) {
        registry.gauge(name, Tags.of(tag, value), 1);
    }
}
