package io.provincewire.bench;

import io.provincewire.enrich.Enricher;
import io.provincewire.stream.JobConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The job with 1, 2 and 4 partitions, by as many threads and by as many instances, and its restore with ten times the state. */
public final class ScaleRun {
    private static final List<Integer> WIDTHS = List.of(1, 2, 4);
    private static final int TIMES = 10;
    private static final int SIZE = 300;
    private static final int PARTITIONS = 6;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);

    private final BenchPlan plan;
    private final Enricher enricher;
    private final Watcher watcher;
    private final Articles articles = new Articles(Benchmark.SEED);
    private int applications;

    public ScaleRun(BenchPlan plan, Enricher enricher, Watcher watcher) {
        this.plan = plan;
        this.enricher = enricher;
        this.watcher = watcher;
    }

    /** Runs it on the cluster that {@code base} names, as {@link Benchmark#run}. */
    public ScaleResult run(JobConfig base, Path directory) {
        List<ScaleResult.Point> points = new ArrayList<>();
        List<ScaleResult.Restore> restores = new ArrayList<>();
        try (BenchSite site = new BenchSite(base, directory)) {
            for (int width : WIDTHS) {
                points.addAll(points(site, width));
            }
            long few = plan.articles() / TIMES;
            restores.add(restore(site, few));
            restores.add(restore(site, few * TIMES));
        }
        return new ScaleResult(BenchResult.Machine.here(), points, restores);
    }

    private List<ScaleResult.Point> points(BenchSite site, int width) {
        String prefix = "bench-scale" + width + ".";
        JobConfig topics = site.config(prefix, "bench-setup", width, 1);
        site.create(topics);
        ThroughputRun.Prepared prepared = new Preload(site, articles, watcher).lay(topics, SIZE, plan.articles());
        Contestant job = new EnrichingJob("job", enricher);
        if (width == 1) {
            JobConfig warm = config(site, prefix, width, 1);
            new ThroughputRun(site, warm, prepared).warmUp(job, plan.warmUp());
            site.forget(warm);
        }
        watcher.progress("width " + width, 0, 2);
        ScaleResult.Point threads = new ScaleResult.Point(
                width, 1, width, measure(site, config(site, prefix, width, width), job, prepared));
        watcher.progress("width " + width, 1, 2);
        ScaleResult.Point instances = new ScaleResult.Point(
                width,
                width,
                1,
                measure(site, config(site, prefix, width, 1), new Instances(job, width, site), prepared));
        watcher.progress("width " + width, 2, 2);
        site.deleteTopics(prefix);
        return width == 1 ? List.of(threads) : List.of(threads, instances);
    }

    private Throughput measure(
            BenchSite site, JobConfig config, Contestant contestant, ThroughputRun.Prepared prepared) {
        Throughput run = new ThroughputRun(site, config, prepared).of(contestant, plan.window());
        site.forget(config);
        return run;
    }

    private ScaleResult.Restore restore(BenchSite site, long count) {
        String prefix = "bench-restore" + count + ".";
        JobConfig config = config(site, prefix, PARTITIONS, 1);
        Preload preload = new Preload(site, articles, watcher);
        new FilledState(site, preload, new Canned(enricher, articles, SIZE), watcher).of(config, count);
        BenchSite.loseState(config);
        watcher.progress("restoring " + count, 0, 1);
        long begin = System.nanoTime();
        try (Contestant.Running running = new EnrichingJob("job", enricher).start(config)) {
            while (!running.ready()) {
                if (System.nanoTime() - begin > PATIENCE) {
                    throw new IllegalStateException("not restored in ten minutes; see the log");
                }
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
            watcher.progress("restoring " + count, 1, 1);
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new ScaleResult.Restore(count, seconds);
        } finally {
            site.deleteTopics(prefix);
        }
    }

    private JobConfig config(BenchSite site, String prefix, int partitions, int threads) {
        JobConfig config = site.config(prefix, "bench-scale-" + ++applications, partitions, threads);
        site.create(config);
        return config;
    }
}
