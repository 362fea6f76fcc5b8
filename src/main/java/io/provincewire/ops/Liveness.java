package io.provincewire.ops;

import java.time.Duration;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Whether a process should be left alone. Dead is one that ended in an error, and one that commits nothing for
 * {@code limit} though records wait: such a process never heals by itself.
 */
record Liveness(Duration limit) {

    Verdict verdict(KafkaStreams.State state, Progress progress, Duration now) {
        return switch (state) {
            case CREATED, REBALANCING, PENDING_SHUTDOWN -> Verdict.GOOD;
            case RUNNING -> moving(progress, now);
            case PENDING_ERROR, ERROR, NOT_RUNNING -> Verdict.bad("state " + state);
        };
    }

    private Verdict moving(Progress progress, Duration now) {
        Duration age = progress.age(now);
        if (age.compareTo(limit) < 0) {
            return Verdict.GOOD;
        }
        return progress.slowest()
                .map(slow -> Verdict.bad("nothing committed in " + slow.getKey() + " for " + age.toSeconds()
                        + " s while " + slow.getValue().position().lag() + " records wait"))
                .orElse(Verdict.GOOD);
    }
}
