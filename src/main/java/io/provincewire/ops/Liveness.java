package io.provincewire.ops;

import io.provincewire.stream.JobState;
import java.time.Duration;

/**
 * Whether a process should be left alone. Dead is one that ended in an error, and one that commits nothing for
 * {@code limit} though records wait: such a process never heals by itself.
 */
record Liveness(Duration limit) {

    Verdict verdict(JobState state, Progress progress, Duration now) {
        return switch (state) {
            // To start includes to rebalance and to restore; to wait is for the registry, which no restart brings back.
            case CREATED, STARTING, WAITING, STOPPING, STOPPED -> Verdict.GOOD;
            case RUNNING -> moving(progress, now);
            case FAILED -> Verdict.bad("the job has failed; see the log");
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
