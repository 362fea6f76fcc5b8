package io.provincewire.stream;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.streams.StreamsMetrics;

/** How many raw records ended how: rates and totals beside Kafka's own metrics, e.g. {@code duplicate-total}. */
final class JobSensors {
    private static final String SCOPE = "provincewire";

    private final Map<Decision.Outcome, Sensor> outcomes = new EnumMap<>(Decision.Outcome.class);
    private final Sensor forgotten;
    private final Sensor beyondHorizon;

    JobSensors(StreamsMetrics metrics, String task) {
        for (Decision.Outcome outcome : Decision.Outcome.values()) {
            String name = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
            outcomes.put(outcome, sensor(metrics, task, name));
        }
        forgotten = sensor(metrics, task, "forgotten");
        beyondHorizon = sensor(metrics, task, "beyond-horizon");
    }

    /** @param isBeyondHorizon whether the record is so old that an earlier one may have been forgotten */
    void count(Decision.Outcome outcome, boolean isBeyondHorizon) {
        Sensor sensor = outcomes.get(outcome);
        if (sensor != null) {
            sensor.record();
        }
        if (isBeyondHorizon) {
            beyondHorizon.record();
        }
    }

    void forgotten(int articles) {
        for (int i = 0; i < articles; i++) {
            forgotten.record();
        }
    }

    private static Sensor sensor(StreamsMetrics metrics, String task, String name) {
        return metrics.addRateTotalSensor(SCOPE, task, name, RecordingLevel.INFO);
    }
}
