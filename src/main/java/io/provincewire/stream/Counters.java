package io.provincewire.stream;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.common.metrics.stats.CumulativeCount;
import org.apache.kafka.streams.StreamsMetrics;

/**
 * A total for each value of one label. All threads of an instance share the totals; at most so many values are told
 * apart, what comes after them is counted as {@code other}.
 */
final class Counters {
    static final String OTHER = "other";
    static final int MOST_LABELS = 250;
    private static final int LONGEST_LABEL = 60;

    private final StreamsMetrics metrics;
    private final String name;
    private final String label;
    private final String description;
    private final Map<String, Sensor> sensors = new HashMap<>();
    private boolean full;

    /**
     * @param name of the metric
     * @param label name of the tag
     */
    Counters(StreamsMetrics metrics, String name, String label, String description) {
        this.metrics = metrics;
        this.name = name;
        this.label = label;
        this.description = description;
    }

    /** Makes these totals visible before they count, so that the first step of each is seen as one. */
    Counters with(Iterable<String> values) {
        values.forEach(this::sensor);
        return this;
    }

    void count(String value) {
        sensor(value).record();
    }

    private Sensor sensor(String value) {
        Sensor known = sensors.get(value);
        if (known != null) {
            return known;
        }
        return isTold(value) ? sensors.computeIfAbsent(value, this::shared) : sensor(OTHER);
    }

    private boolean isTold(String value) {
        if (value.equals(OTHER)) {
            return true;
        }
        return !value.isBlank()
                && value.length() <= LONGEST_LABEL
                && (metrics.metrics().containsKey(metric(value)) || !isFull());
    }

    /** Looked up among all metrics only until it is so, since every thread has counters of its own. */
    private boolean isFull() {
        if (!full) {
            full = metrics.metrics().keySet().stream()
                            .filter(metric ->
                                    metric.name().equals(name) && metric.group().equals(JobMetrics.GROUP))
                            .count()
                    >= MOST_LABELS;
        }
        return full;
    }

    private Sensor shared(String value) {
        Sensor sensor = metrics.addSensor(JobMetrics.GROUP + "." + name + "." + value, RecordingLevel.INFO);
        sensor.add(metric(value), new CumulativeCount());
        return sensor;
    }

    private MetricName metric(String value) {
        return new MetricName(name, JobMetrics.GROUP, description, Map.of(label, value));
    }
}
