package io.provincewire.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The job beside its limits over interleaved rounds of runs with articles of one size.
 *
 * @param bytes about how long the articles were
 * @param rounds how many
 * @param job the job's median run by rate
 * @param limits what it stands beside
 */
public record Comparison(int bytes, int rounds, Throughput job, List<Limit> limits) {
    public Comparison {
        limits = List.copyOf(limits);
    }

    /**
     * One limit.
     *
     * @param name as {@link Throughput#contestant}
     * @param run its median run by rate
     * @param ratio job / limit
     */
    public record Limit(String name, Throughput run, Ratio ratio) {}

    /**
     * Medians over the rounds.
     *
     * @param throughput of the two rates, articles a second
     * @param cpu of the CPU times of the process for an article
     */
    public record Ratio(double throughput, double cpu) {
        static Ratio of(List<Throughput> above, List<Throughput> below) {
            return new Ratio(
                    median(above, below, Throughput::articlesPerSecond),
                    median(above, below, Throughput::cpuMillisPerThousand));
        }

        private static double median(
                List<Throughput> above, List<Throughput> below, ToDoubleFunction<Throughput> figure) {
            double[] ratios = IntStream.range(0, above.size())
                    .mapToDouble(i -> figure.applyAsDouble(above.get(i)) / figure.applyAsDouble(below.get(i)))
                    .sorted()
                    .toArray();
            return ratios[ratios.length / 2];
        }
    }

    /**
     * @param limits the runs of each limit, one of each round
     * @param job the runs of the job
     */
    static Comparison of(int bytes, List<List<Throughput>> limits, List<Throughput> job) {
        return new Comparison(
                bytes,
                job.size(),
                medianRun(job),
                limits.stream().map(limit -> limit(limit, job)).toList());
    }

    private static Limit limit(List<Throughput> limit, List<Throughput> job) {
        return new Limit(limit.get(0).contestant(), medianRun(limit), Ratio.of(job, limit));
    }

    private static Throughput medianRun(List<Throughput> runs) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(Throughput::articlesPerSecond))
                .toList()
                .get(runs.size() / 2);
    }
}
