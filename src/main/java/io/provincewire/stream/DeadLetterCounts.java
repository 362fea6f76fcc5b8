package io.provincewire.stream;

import org.apache.kafka.streams.StreamsMetrics;
import org.jspecify.annotations.Nullable;

/**
 * The total of dead letters by cause: one of a job for all who write them, the job's own step and the handlers that
 * Kafka Streams makes, which are handed it in their settings.
 */
final class DeadLetterCounts {
    private @Nullable Counters causes;

    /** Says where it is counted; the first one counts. Before that nothing is processed, so nothing is missed. */
    synchronized void with(StreamsMetrics metrics) {
        if (causes == null) {
            causes = new Counters(metrics, "dead-letters-total", "cause", "Dead letters by cause");
        }
    }

    synchronized void count(Cause cause) {
        if (causes != null) {
            causes.count(cause.code());
        }
    }
}
