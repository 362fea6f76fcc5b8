package io.provincewire.stream;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.MetricConfig;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.common.metrics.stats.Percentile;
import org.apache.kafka.common.metrics.stats.Percentiles;
import org.apache.kafka.common.metrics.stats.Percentiles.BucketSizing;
import org.apache.kafka.streams.StreamsMetrics;

/** Median and ninety-ninth percentile of a time in milliseconds over the last minute, of all threads together. */
final class Quantiles {
    private static final int BYTES = 16 << 10;
    private static final int SAMPLES = 2;
    private static final Duration SAMPLE = Duration.ofSeconds(30);

    private final Sensor sensor;

    /**
     * @param name what the names of both metrics begin with
     * @param most longer times count as this; the finer the shorter the time
     */
    Quantiles(StreamsMetrics metrics, String name, Duration most, String description) {
        sensor = metrics.addSensor(JobMetrics.GROUP + "." + name, RecordingLevel.INFO);
        Percentiles percentiles = new Percentiles(
                BYTES,
                most.toMillis(),
                BucketSizing.LINEAR,
                percentile(name + "-p50", 50, "Median: " + description),
                percentile(name + "-p99", 99, "99th percentile: " + description));
        synchronized (sensor) {
            // A second thread finds the sensor with its percentiles in it.
            if (!sensor.hasMetrics()) {
                sensor.add(
                        percentiles,
                        new MetricConfig().samples(SAMPLES).timeWindow(SAMPLE.toMillis(), TimeUnit.MILLISECONDS));
            }
        }
    }

    void record(double millis) {
        sensor.record(Math.max(millis, 0));
    }

    private static Percentile percentile(String name, double percentile, String description) {
        return new Percentile(new MetricName(name, JobMetrics.GROUP, description, Map.of()), percentile);
    }
}
