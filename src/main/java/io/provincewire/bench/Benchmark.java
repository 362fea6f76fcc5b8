package io.provincewire.bench;

import io.provincewire.enrich.Enricher;
import io.provincewire.stream.JobConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The benchmark end to end: the job beside its limits over the same topics, then its latency at fixed rates. */
public final class Benchmark {
    static final long SEED = 11;
    private static final String JOB = "job";

    private final BenchPlan plan;
    private final Enricher enricher;
    private final Watcher watcher;
    private final Articles articles = new Articles(SEED);
    private final List<Throughput> runs = new ArrayList<>();
    private int applications;

    public Benchmark(BenchPlan plan, Enricher enricher, Watcher watcher) {
        this.plan = plan;
        this.enricher = enricher;
        this.watcher = watcher;
    }

    /**
     * Runs it on the cluster that {@code base} names, in topics of its own, which are deleted at the end.
     *
     * @param directory for state, used by nobody else
     */
    public BenchResult run(JobConfig base, Path directory) {
        List<Comparison> comparisons = new ArrayList<>();
        List<Latency> latencies = new ArrayList<>();
        try (BenchSite site = new BenchSite(base, directory)) {
            for (int size : plan.sizes()) {
                Comparison comparison = compare(site, size);
                comparisons.add(comparison);
                for (int rate : plan.rates()) {
                    latencies.add(latency(site, size, rate > 0 ? rate : half(comparison)));
                }
            }
        }
        return new BenchResult(BenchResult.Machine.here(), runs, comparisons, latencies);
    }

    private Comparison compare(BenchSite site, int size) {
        String prefix = "bench" + size + ".";
        JobConfig topics = site.config(prefix, "bench-setup", plan);
        site.create(topics);
        ThroughputRun.Prepared prepared = new Preload(site, articles, watcher).lay(topics, size, plan.articles());
        List<Contestant> contestants = contestants(site, size);
        warmUp(site, prefix, contestants, prepared);
        List<List<Throughput>> measured = rounds(site, prefix, contestants, prepared);
        site.deleteTopics(prefix);
        int job = contestants.size() - 1;
        return Comparison.of(size, measured.subList(0, job), measured.get(job));
    }

    /** The limits, then the job. */
    private List<Contestant> contestants(BenchSite site, int size) {
        Canned canned = new Canned(enricher, articles, size);
        List<Contestant> contestants = new ArrayList<>();
        if (plan.bareCopy()) {
            contestants.add(new BareCopy(site.registry()));
        }
        contestants.add(new PassThrough(site.registry(), canned));
        contestants.add(new EnrichingJob("job-without-reading", canned));
        contestants.add(new EnrichingJob(JOB, enricher));
        return contestants;
    }

    private void warmUp(BenchSite site, String prefix, List<Contestant> contestants, ThroughputRun.Prepared prepared) {
        for (int i = 0; i < contestants.size(); i++) {
            watcher.progress("warming up, " + prepared.size() + " B", i, contestants.size());
            warmUp(site, prefix, contestants.get(i), prepared);
        }
    }

    /** As often as it takes: what does little has read everything before it is compiled. */
    private void warmUp(BenchSite site, String prefix, Contestant contestant, ThroughputRun.Prepared prepared) {
        long end = System.nanoTime() + plan.warmUp().toNanos();
        boolean rests = false;
        for (long left = end - System.nanoTime(); !rests && left > 0; left = end - System.nanoTime()) {
            JobConfig config = begin(site, prefix, contestant);
            rests = new ThroughputRun(site, config, prepared).warmUp(contestant, Duration.ofNanos(left));
            site.forget(config);
        }
    }

    private List<List<Throughput>> rounds(
            BenchSite site, String prefix, List<Contestant> contestants, ThroughputRun.Prepared prepared) {
        String task = "rounds of runs, " + prepared.size() + " B";
        List<List<Throughput>> measured = contestants.stream()
                .<List<Throughput>>map(none -> new ArrayList<>())
                .toList();
        for (int round = 0; round < plan.rounds(); round++) {
            watcher.progress(task, round, plan.rounds());
            for (int i = 0; i < contestants.size(); i++) {
                Throughput run = measure(site, prefix, contestants.get(i), prepared);
                measured.get(i).add(run);
                runs.add(run);
            }
        }
        watcher.progress(task, plan.rounds(), plan.rounds());
        return measured;
    }

    private Throughput measure(BenchSite site, String prefix, Contestant contestant, ThroughputRun.Prepared prepared) {
        JobConfig config = begin(site, prefix, contestant);
        Throughput measured = new ThroughputRun(site, config, prepared).of(contestant, plan.window());
        site.forget(config);
        return measured;
    }

    /** State of its own has subjects of its own; the topics that the last one took away come back. */
    private JobConfig begin(BenchSite site, String prefix, Contestant contestant) {
        JobConfig config = site.config(prefix, application(contestant), plan);
        site.create(config);
        return config;
    }

    private Latency latency(BenchSite site, int size, int rate) {
        String prefix = "bench-latency" + ++applications + ".";
        Contestant job = new EnrichingJob(JOB, enricher);
        JobConfig config = site.config(prefix, application(job), plan);
        site.create(config);
        Latency latency = new LatencyRun(site, config, size, articles).at(rate, plan.latency(), job, watcher);
        site.forget(config);
        site.deleteTopics(prefix);
        return latency;
    }

    private String application(Contestant contestant) {
        return "bench-" + contestant.name() + "-" + ++applications;
    }

    private static int half(Comparison comparison) {
        return (int) (comparison.job().articlesPerSecond() / 2);
    }
}
