package io.provincewire.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The job beside the pass-through over interleaved pairs of runs with articles of one size.
 *
 * @param bytes about how long the articles were
 * @param pairs how many
 * @param passThrough its median run by rate
 * @param job its median run by rate
 * @param throughputRatio median over the pairs of job / pass-through, articles a second
 * @param cpuRatio median over the pairs of job / pass-through, CPU time of the process for an article
 */
public record Comparison(
        int bytes, int pairs, Throughput passThrough, Throughput job, double throughputRatio, double cpuRatio) {

    static Comparison of(int bytes, List<Throughput> passThrough, List<Throughput> job) {
        return new Comparison(
                bytes,
                job.size(),
                medianRun(passThrough),
                medianRun(job),
                medianRatio(job, passThrough, Throughput::articlesPerSecond),
                medianRatio(job, passThrough, Throughput::cpuMillisPerThousand));
    }

    private static Throughput medianRun(List<Throughput> runs) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(Throughput::articlesPerSecond))
                .toList()
                .get(runs.size() / 2);
    }

    private static double medianRatio(
            List<Throughput> above, List<Throughput> below, ToDoubleFunction<Throughput> figure) {
        double[] ratios = IntStream.range(0, above.size())
                .mapToDouble(i -> figure.applyAsDouble(above.get(i)) / figure.applyAsDouble(below.get(i)))
                .sorted()
                .toArray();
        return ratios[ratios.length / 2];
    }
}
