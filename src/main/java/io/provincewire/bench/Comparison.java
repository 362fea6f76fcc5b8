package io.provincewire.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The job beside its two limits over interleaved rounds of runs with articles of one size.
 *
 * @param bytes about how long the articles were
 * @param rounds how many
 * @param passThrough the pass-through's median run by rate
 * @param withoutReading the same of the job that is given its results
 * @param job the same of the job
 * @param overPassThrough job / pass-through
 * @param overWithoutReading job / job without reading: what reading costs beside all else
 */
public record Comparison(
        int bytes,
        int rounds,
        Throughput passThrough,
        Throughput withoutReading,
        Throughput job,
        Ratio overPassThrough,
        Ratio overWithoutReading) {

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

    static Comparison of(int bytes, List<Throughput> passThrough, List<Throughput> without, List<Throughput> job) {
        return new Comparison(
                bytes,
                job.size(),
                medianRun(passThrough),
                medianRun(without),
                medianRun(job),
                Ratio.of(job, passThrough),
                Ratio.of(job, without));
    }

    private static Throughput medianRun(List<Throughput> runs) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(Throughput::articlesPerSecond))
                .toList()
                .get(runs.size() / 2);
    }
}
