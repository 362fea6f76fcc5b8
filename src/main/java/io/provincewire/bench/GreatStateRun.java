package io.provincewire.bench;

import io.provincewire.enrich.Enricher;
import io.provincewire.local.LocalJob;
import io.provincewire.stream.JobConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Fills the state of a job, takes its local copy away, and starts the job in a heap of 256 MB in a process of its own. */
public final class GreatStateRun {
    private static final int HEAP_MEGABYTES = 256;
    private static final int PARTITIONS = 6;
    private static final int THREADS = 2;
    private static final int SIZE = 300;
    private static final int RATE = 300;
    private static final Duration FURTHER = Duration.ofSeconds(20);
    private static final String PREFIX = "bench-state.";
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
    private static final Pattern COLLECTION = Pattern.compile("\\d+M->(\\d+)M\\(\\d+M\\)");

    private final Enricher enricher;
    private final Watcher watcher;
    private final Articles articles = new Articles(Benchmark.SEED);

    public GreatStateRun(Enricher enricher, Watcher watcher) {
        this.enricher = enricher;
        this.watcher = watcher;
    }

    /** Runs it on the cluster that {@code base} names, as {@link Benchmark#run}. */
    public GreatState run(JobConfig base, Path directory, long count) throws IOException {
        try (BenchSite site = new BenchSite(base, directory)) {
            JobConfig config = site.config(PREFIX, "bench-state", PARTITIONS, THREADS);
            site.create(config);
            Preload preload = new Preload(site, articles, watcher);
            new FilledState(site, preload, new Canned(enricher, articles, SIZE), watcher).of(config, count);
            BenchSite.loseState(config);
            Path collections = directory.resolve("collections.log");
            try (LocalJob job = LocalJob.start(
                    directory,
                    config.originalsStrings(),
                    List.of(
                            "-Xmx" + HEAP_MEGABYTES + "m",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-Xlog:gc:file=" + collections))) {
                return measured(site, config, job, count, collections);
            } finally {
                site.deleteTopics(PREFIX);
            }
        }
    }

    private GreatState measured(BenchSite site, JobConfig config, LocalJob job, long count, Path collections)
            throws IOException {
        watcher.progress("restoring " + count, 0, 1);
        long begin = System.nanoTime();
        job.awaitReady();
        double seconds = (System.nanoTime() - begin) / 1e9;
        watcher.progress("restoring " + count, 1, 1);
        long further = RATE * FURTHER.toSeconds();
        send(site, config, count, further);
        awaitCommitted(site, config, job, count + further);
        return new GreatState(
                BenchResult.Machine.here(),
                count,
                HEAP_MEGABYTES,
                seconds,
                heapAfterCollection(collections),
                job.peakMemory(),
                RATE,
                further);
    }

    private void send(BenchSite site, JobConfig config, long from, long further) {
        try (RawSender sender = new RawSender(config, site.registry(), 0)) {
            Pace pace = Pace.of(RATE);
            for (long i = 0; i < further; i++) {
                pace.await(i);
                sender.send(articles.article(from + i, SIZE));
            }
            sender.flush();
        }
    }

    private static void awaitCommitted(BenchSite site, JobConfig config, LocalJob job, long all) {
        long end = System.nanoTime() + PATIENCE;
        while (site.committed(config) < all) {
            if (!job.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "the job " + (job.isAlive() ? "does not keep up" : "has ended") + "; see its log");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static long heapAfterCollection(Path collections) throws IOException {
        return COLLECTION
                .matcher(Files.readString(collections))
                .results()
                .map(MatchResult::group)
                .map(line -> Long.parseLong(line.replaceAll(".*>(\\d+)M.*", "$1")))
                .reduce(0L, (before, last) -> last);
    }
}
