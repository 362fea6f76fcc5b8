package io.provincewire.bench;

import io.provincewire.enrich.Enricher;
import io.provincewire.stream.JobConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks for the highest rate at which the lag does not grow, sender and broker on the same machine. Rates are tried from
 * the throughput reached with all articles ready downward.
 */
public final class CapacityRun {
    private static final List<Integer> THREADS = List.of(1, 2, 4);
    private static final List<Double> PARTS = List.of(1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4);
    private static final int PARTITIONS = 8;
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(100);
    /** Lag goes up and down by what comes in between two commits. */
    private static final double COMMITS_OF_NOISE = 0.1;

    private final BenchPlan plan;
    private final Duration hold;
    private final Enricher enricher;
    private final Watcher watcher;
    private final Articles articles = new Articles(Benchmark.SEED);
    private int applications;

    /** @param hold how long a rate must be kept up with */
    public CapacityRun(BenchPlan plan, Duration hold, Enricher enricher, Watcher watcher) {
        this.plan = plan;
        this.hold = hold;
        this.enricher = enricher;
        this.watcher = watcher;
    }

    /** Runs it on the cluster that {@code base} names, as {@link Benchmark#run}. */
    public List<Capacity> run(JobConfig base, Path directory) {
        List<Capacity> capacities = new ArrayList<>();
        try (BenchSite site = new BenchSite(base, directory)) {
            for (int size : plan.sizes()) {
                for (int threads : THREADS) {
                    capacities.add(search(site, size, threads));
                }
            }
        }
        return capacities;
    }

    private Capacity search(BenchSite site, int size, int threads) {
        double reached = reached(site, size, threads);
        String prefix = "bench-capacity" + ++applications + ".";
        JobConfig config = site.config(prefix, "bench-capacity-" + applications, PARTITIONS, threads);
        site.create(config);
        AtomicLong sent = new AtomicLong();
        try (Contestant.Running running = new EnrichingJob("job", enricher).start(config)) {
            for (double part : PARTS) {
                int rate = (int) (reached * part);
                watcher.progress("capacity, " + threads + " threads, " + rate + "/s", 0, 1);
                double[] lags = lags(site, config, size, rate, sent);
                if (!grows(lags, rate)) {
                    return new Capacity(size, threads, reached, rate, hold.toSeconds(), third(lags, 2));
                }
                drain(site, config, sent);
            }
            return new Capacity(size, threads, reached, 0, hold.toSeconds(), 0);
        } finally {
            site.deleteTopics(prefix);
        }
    }

    private double reached(BenchSite site, int size, int threads) {
        String prefix = "bench-reached" + ++applications + ".";
        JobConfig config = site.config(prefix, "bench-reached-" + applications, PARTITIONS, threads);
        site.create(config);
        ThroughputRun.Prepared prepared = new Preload(site, articles, watcher).lay(config, size, plan.articles());
        ThroughputRun run = new ThroughputRun(site, config, prepared);
        double reached =
                run.of(new EnrichingJob("job", enricher), plan.window()).articlesPerSecond();
        site.deleteTopics(prefix);
        return reached;
    }

    /** Sends at {@code rate} and looks how many wait, ten times a second. */
    private double[] lags(BenchSite site, JobConfig config, int size, int rate, AtomicLong sent) {
        List<Long> lags = new ArrayList<>();
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(site, config, size, rate, sent));
        while (!sending.isDone()) {
            LockSupport.parkNanos(LOOK_EVERY);
            long before = sent.get();
            lags.add(before - site.committed(config));
        }
        sending.join();
        return lags.stream().mapToDouble(lag -> lag).toArray();
    }

    private void send(BenchSite site, JobConfig config, int size, int rate, AtomicLong sent) {
        try (RawSender sender = new RawSender(config, site.registry(), 5)) {
            long begin = System.nanoTime();
            long count = rate * hold.toSeconds();
            for (long i = 0; i < count; i++) {
                long due = begin + TimeUnit.SECONDS.toNanos(1) * i / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                sender.send(articles.article(sent.get(), size));
                sent.incrementAndGet();
            }
            sender.flush();
        }
    }

    private static boolean grows(double[] lags, int rate) {
        return third(lags, 2) > third(lags, 1) + rate * COMMITS_OF_NOISE;
    }

    private static double third(double[] lags, int which) {
        double sum = 0;
        int from = lags.length * which / 3;
        int to = lags.length * (which + 1) / 3;
        for (int i = from; i < to; i++) {
            sum += lags[i];
        }
        return sum / Math.max(1, to - from);
    }

    private static void drain(BenchSite site, JobConfig config, AtomicLong sent) {
        while (site.committed(config) < sent.get()) {
            LockSupport.parkNanos(LOOK_EVERY);
        }
    }
}
