package io.provincewire.bench;

import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets a contestant read what lies ready, from the beginning, and measures a window of it by what it has committed. The
 * window begins when it is under way: starting, taking partitions and the first fetches are no part of it.
 */
final class ThroughputRun {
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long UNDER_WAY = TimeUnit.SECONDS.toNanos(1);
    private static final Duration WARM_UP_STEP = Duration.ofSeconds(2);
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private final BenchSite site;
    private final JobConfig config;
    private final Prepared prepared;

    ThroughputRun(BenchSite site, JobConfig config, Prepared prepared) {
        this.site = site;
        this.config = config;
        this.prepared = prepared;
    }

    /**
     * What lies ready on the raw topic.
     *
     * @param size about how long an article is
     * @param articles how many
     * @param bytes of all their values
     */
    record Prepared(int size, long articles, long bytes) {}

    Throughput of(Contestant contestant, Duration window) {
        String application = config.getString(JobSettings.APPLICATION_ID);
        Usage.forgetPeak();
        try (Contestant.Running running = contestant.start(config)) {
            awaitBeyond(0);
            awaitUnderWay();
            long begun = site.committed(config);
            Usage before = Usage.of(application);
            long end = before.nanos() + window.toNanos();
            long done = awaitEnd(end);
            Usage used = Usage.of(application).since(before);
            return Throughput.of(
                    contestant.name(),
                    prepared.size(),
                    done - begun,
                    (double) prepared.bytes() / prepared.articles(),
                    used,
                    Usage.peakMemory());
        }
    }

    /**
     * Runs {@code contestant} until the compilers work less than a twentieth of the time, or all is read.
     *
     * @return whether the compilers have come to rest
     */
    boolean warmUp(Contestant contestant, Duration limit) {
        try (Contestant.Running running = contestant.start(config)) {
            awaitBeyond(0);
            long end = System.nanoTime() + limit.toNanos();
            boolean compiles = true;
            while (compiles && System.nanoTime() < end && site.committed(config) < prepared.articles()) {
                long before = Usage.compilingSoFar();
                LockSupport.parkNanos(WARM_UP_STEP.toNanos());
                compiles = Usage.compilingSoFar() - before > WARM_UP_STEP.toMillis() / 20;
            }
            return !compiles;
        }
    }

    private void awaitUnderWay() {
        long end = System.nanoTime() + UNDER_WAY;
        while (System.nanoTime() < end && site.committed(config) < prepared.articles() / 10) {
            pause();
        }
        awaitCommit();
    }

    /** Windows begin and end right at a commit, so that none is cut. */
    private void awaitCommit() {
        awaitBeyond(site.committed(config));
    }

    private long awaitEnd(long end) {
        while (System.nanoTime() < end) {
            if (site.committed(config) >= prepared.articles()) {
                return prepared.articles();
            }
            pause();
        }
        awaitCommit();
        return site.committed(config);
    }

    private void awaitBeyond(long position) {
        long end = System.nanoTime() + PATIENCE;
        long now = site.committed(config);
        while (now <= position && now < prepared.articles()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing was committed in two minutes; see the log");
            }
            pause();
            now = site.committed(config);
        }
    }

    private static void pause() {
        LockSupport.parkNanos(LOOK_EVERY);
    }
}
