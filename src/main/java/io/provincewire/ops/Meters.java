package io.provincewire.ops;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.provincewire.stream.JobState;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;

/** Every meter of this process, in Prometheus' text form. The names are those of {@code docs/monitoring.md}. */
final class Meters implements AutoCloseable {
    /** Kafka adds and removes metrics with its threads and tasks; this often they are looked for. */
    private static final Duration REFRESH = Duration.ofSeconds(10);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final AtomicReference<KafkaStreamsMetrics> kafka = new AtomicReference<>();
    private final ScheduledExecutorService scheduler;

    /** @param scheduler looks for Kafka's new metrics */
    Meters(Watch watch, ScheduledExecutorService scheduler) {
        this.scheduler = scheduler;
        registry.config().meterFilter(new StoreTags());
        Stream.concat(process(), Stream.of(collections)).forEach(meters -> meters.bindTo(registry));
        health(watch);
    }

    /** Adds the meters of Kafka Streams and its clients, once there are any. */
    void bind(KafkaStreams streams) {
        KafkaStreamsMetrics meters = new KafkaStreamsMetrics(streams, Tags.empty(), scheduler, REFRESH);
        if (!kafka.compareAndSet(null, meters)) {
            meters.close();
            return;
        }
        meters.bindTo(registry);
        FunctionCounter.builder("provincewire.rebalances", streams, instance -> rebalances(instance::metrics))
                .description("Rebalances that this instance took part in")
                .register(registry);
    }

    boolean isBound() {
        return kafka.get() != null;
    }

    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        KafkaStreamsMetrics bound = kafka.getAndSet(null);
        if (bound != null) {
            bound.close();
        }
        collections.close();
        registry.close();
    }

    private static Stream<MeterBinder> process() {
        return Stream.of(
                new ClassLoaderMetrics(),
                new JvmMemoryMetrics(),
                new JvmThreadMetrics(),
                new ProcessorMetrics(),
                new FileDescriptorMetrics(),
                new UptimeMetrics());
    }

    private void health(Watch watch) {
        gauge("provincewire.live", "1 where the liveness probe is good", () -> flag(watch.isLive()));
        gauge("provincewire.ready", "1 where the readiness probe is good", () -> flag(watch.isReady()));
        gauge("provincewire.lag.records", "Records that wait for the whole group", watch::lag);
        gauge(
                "provincewire.progress.age.seconds",
                "How long nothing has been committed in a partition of this instance in which records wait",
                () -> watch.progressAge().toSeconds());
        for (JobState state : JobState.values()) {
            Gauge.builder("provincewire.state", () -> watch.state() == state ? 1 : 0)
                    .description("1 for the state that this instance is in")
                    .tag("state", state.name())
                    .register(registry);
        }
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    private static int flag(Verdict verdict) {
        return verdict.isGood() ? 1 : 0;
    }

    /** Every thread's consumer counts the same rebalances of the group. */
    private static double rebalances(Supplier<Map<MetricName, ? extends Metric>> metrics) {
        return metrics.get().values().stream()
                .filter(metric -> metric.metricName().name().equals("rebalance-total"))
                .map(Metric::metricValue)
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .max()
                .orElse(0);
    }
}
