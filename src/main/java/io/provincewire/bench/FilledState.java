package io.provincewire.bench;

import io.provincewire.stream.JobConfig;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Makes the job remember many articles, by letting it take them in without reading them. */
final class FilledState {
    private static final int SIZE = 300;

    private final BenchSite site;
    private final Preload preload;
    private final Contestant filler;
    private final Watcher watcher;

    FilledState(BenchSite site, Preload preload, Canned canned, Watcher watcher) {
        this.site = site;
        this.preload = preload;
        this.filler = new EnrichingJob("job-without-reading", canned);
        this.watcher = watcher;
    }

    /** Feeds {@code config}'s application, whose topics are there, {@code count} articles; returns when it has stopped. */
    void of(JobConfig config, long count) {
        preload.lay(config, SIZE, count);
        String task = "taking in " + count;
        try (Contestant.Running running = filler.start(config)) {
            long committed = 0;
            while (committed < count) {
                watcher.progress(task, committed, count);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                committed = site.committed(config);
            }
        }
        watcher.progress(task, count, count);
    }
}
