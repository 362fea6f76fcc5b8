package io.provincewire.bench;

import io.provincewire.enrich.Enricher;
import io.provincewire.stream.JobConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for the highest rate at which the lag does not grow, sender and broker on the same machine. Rates are tried from
 * the throughput reached with all articles ready downward.
 */
public final class CapacityRun {
    /** Of what is reached with all articles ready. */
    private static final int HIGHEST_PERCENT = 100;

    private static final int LOWEST_PERCENT = 30;
    private static final int STEP_PERCENT = 10;
    private static final int PARTITIONS = 8;

    private final BenchPlan plan;
    private final List<Integer> threads;
    private final Duration hold;
    private final Watcher watcher;
    private final Contestant job;
    private final Articles articles = new Articles(Benchmark.SEED);
    private int applications;

    /**
     * @param threads of the job, one number after another
     * @param hold how long a rate must be kept up with
     */
    public CapacityRun(BenchPlan plan, List<Integer> threads, Duration hold, Enricher enricher, Watcher watcher) {
        this.plan = plan;
        this.threads = List.copyOf(threads);
        this.hold = hold;
        this.watcher = watcher;
        this.job = new EnrichingJob("job", enricher);
    }

    /** Runs it on the cluster that {@code base} names, as {@link Benchmark#run}. */
    public List<Capacity> run(JobConfig base, Path directory) {
        List<Capacity> capacities = new ArrayList<>();
        try (BenchSite site = new BenchSite(base, directory)) {
            for (int size : plan.sizes()) {
                List<Double> reached = reached(site, size);
                for (int i = 0; i < threads.size(); i++) {
                    capacities.add(search(site, size, threads.get(i), reached.get(i)));
                }
            }
        }
        return capacities;
    }

    private Capacity search(BenchSite site, int size, int number, double reached) {
        for (int percent = HIGHEST_PERCENT; percent >= LOWEST_PERCENT; percent -= STEP_PERCENT) {
            int rate = (int) (reached * percent / 100);
            watcher.progress("capacity, " + number + " threads, " + rate + "/s", 0, 1);
            Lags lags = hold(site, size, number, rate);
            if (lags.keptUp()) {
                return new Capacity(size, number, reached, rate, hold.toSeconds(), lags.last());
            }
        }
        return new Capacity(size, number, reached, 0, hold.toSeconds(), 0);
    }

    /** From an empty state each time: what was sent at a rate that was too high shall not weigh on the next. */
    private Lags hold(BenchSite site, int size, int number, int rate) {
        String prefix = "bench-capacity" + size + "-" + number + "-" + rate + ".";
        JobConfig config = config(site, prefix, number);
        try (Contestant.Running running = job.start(config)) {
            running.awaitReady();
            return new SteadyLoad(site, config, size, articles).at(rate, hold);
        } finally {
            site.forget(config);
            site.deleteTopics(prefix);
        }
    }

    /** Articles a second with all of them ready, for each number of threads. */
    private List<Double> reached(BenchSite site, int size) {
        String prefix = "bench-reached" + size + ".";
        JobConfig topics = config(site, prefix, 1);
        ThroughputRun.Prepared prepared = new Preload(site, articles, watcher).lay(topics, size, plan.articles());
        JobConfig warm = config(site, prefix, threads.get(0));
        new ThroughputRun(site, warm, prepared).warmUp(job, plan.warmUp());
        site.forget(warm);
        List<Double> reached = new ArrayList<>();
        for (int number : threads) {
            watcher.progress("what is reached, " + size + " B, " + number + " threads", 0, 1);
            JobConfig config = config(site, prefix, number);
            reached.add(new ThroughputRun(site, config, prepared)
                    .of(job, plan.window())
                    .articlesPerSecond());
            site.forget(config);
        }
        site.deleteTopics(prefix);
        return reached;
    }

    private JobConfig config(BenchSite site, String prefix, int number) {
        JobConfig config = site.config(prefix, "bench-capacity-" + ++applications, PARTITIONS, number);
        site.create(config);
        return config;
    }
}
