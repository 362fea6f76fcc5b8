package io.provincewire.ops;

import io.provincewire.stream.JobState;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the job from outside, again and again, and remembers what it saw: so a probe is answered at once, whatever
 * the cluster does.
 */
final class Watch implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long UNKNOWN = -1;

    private final Instance instance;
    private final Cluster cluster;
    private final Supplier<Verdict> registry;
    private final Liveness liveness;
    private final Supplier<Duration> clock;

    private volatile Progress progress = Progress.NONE;
    private volatile long lag = UNKNOWN;
    private volatile Verdict surroundings = Verdict.bad("not looked yet");

    /**
     * @param registry whether the schema registry answers
     * @param clock time since any fixed moment, which never jumps
     */
    Watch(Instance instance, Cluster cluster, Supplier<Verdict> registry, Liveness liveness, Supplier<Duration> clock) {
        this.instance = instance;
        this.cluster = cluster;
        this.registry = registry;
        this.liveness = liveness;
        this.clock = clock;
    }

    /** Looks once; never throws, since a scheduler would not call it again. */
    @Override
    public void run() {
        try {
            Verdict kafka = lookAtCluster();
            surroundings = kafka.and(registry.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("event=watch-failed", e);
            surroundings = Verdict.bad("cannot be told; see the log");
        }
    }

    Verdict isLive() {
        return liveness.verdict(instance.state(), progress, clock.get());
    }

    /** Only while it works: rebalancing and restoring are not ready. */
    Verdict isReady() {
        JobState state = instance.state();
        Verdict running = state == JobState.RUNNING ? Verdict.GOOD : Verdict.bad("state " + state);
        return running.and(surroundings);
    }

    JobState state() {
        return instance.state();
    }

    /** How many records wait for the whole group; NaN where it is not known. */
    double lag() {
        return lag == UNKNOWN ? Double.NaN : lag;
    }

    /** For how long this instance has committed nothing in a partition in which records wait. */
    Duration progressAge() {
        return progress.age(clock.get());
    }

    private Verdict lookAtCluster() throws InterruptedException {
        try {
            Set<String> missing = cluster.missingTopics();
            if (!missing.isEmpty()) {
                forget();
                return Verdict.bad("topics missing: " + String.join(", ", missing));
            }
            Map<TopicPartition, Position> positions = cluster.positions();
            lag = positions.values().stream().mapToLong(Position::lag).sum();
            progress = seen(positions);
            return Verdict.GOOD;
        } catch (ExecutionException | TimeoutException e) {
            // What stood still while nobody could commit is no evidence against this process.
            forget();
            LOG.warn("event=cluster-not-seen error={}", cause(e).getClass().getName());
            return Verdict.bad(
                    "the Kafka cluster does not answer: " + cause(e).getClass().getSimpleName());
        }
    }

    private void forget() {
        progress = Progress.NONE;
        lag = UNKNOWN;
    }

    /** Only this instance's partitions, and only while it works on them. */
    private Progress seen(Map<TopicPartition, Position> positions) {
        if (instance.state() != JobState.RUNNING) {
            return Progress.NONE;
        }
        Map<TopicPartition, Position> own = new HashMap<>(positions);
        own.keySet().retainAll(instance.partitions());
        return progress.next(own, clock.get());
    }

    private static Throwable cause(Exception e) {
        return e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
    }
}
