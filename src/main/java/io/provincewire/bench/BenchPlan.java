package io.provincewire.bench;

import java.time.Duration;
import java.util.List;

/**
 * What a run of the benchmark does.
 *
 * @param sizes about how long the articles are, in bytes of UTF-8; each size is measured by itself
 * @param articles how many are laid ready for each size
 * @param rounds how often the limits and the job run in turn
 * @param warmUp how long at most each of them runs before, until the compilers have little left to do
 * @param window how long a run is measured at most
 * @param latency how long articles are sent at each fixed rate
 * @param rates articles a second at which the latency is measured; 0 stands for half of what was reached
 * @param partitions of the raw topic
 * @param threads of the job and of its limits
 * @param bareCopy whether the bare copy runs too, which is no limit of the job: it writes one record for an article
 */
public record BenchPlan(
        List<Integer> sizes,
        long articles,
        int rounds,
        Duration warmUp,
        Duration window,
        Duration latency,
        List<Integer> rates,
        int partitions,
        int threads,
        boolean bareCopy) {
    private static final int FEED_ITEM = 300;
    private static final int ARTICLE = 2500;
    private static final int STEADY = 300;
    /** With fewer threads than that a rate says how much of the machine lies idle, and the ratio nothing. */
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    public BenchPlan {
        sizes = List.copyOf(sizes);
        rates = List.copyOf(rates);
    }

    /** The whole of it: figures that may be quoted. */
    public static BenchPlan full() {
        return new BenchPlan(
                List.of(FEED_ITEM, ARTICLE),
                200_000,
                5,
                Duration.ofSeconds(60),
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                List.of(STEADY, 0),
                6,
                PROCESSORS,
                true);
    }

    /** Less than four minutes: enough to see that nothing fell. */
    public static BenchPlan quick() {
        return new BenchPlan(
                List.of(FEED_ITEM, ARTICLE),
                120_000,
                3,
                Duration.ofSeconds(12),
                Duration.ofSeconds(3),
                Duration.ofSeconds(8),
                List.of(STEADY),
                6,
                PROCESSORS,
                false);
    }

    /** The same with other numbers of partitions and threads. */
    public BenchPlan with(int otherPartitions, int otherThreads) {
        return new BenchPlan(
                sizes, articles, rounds, warmUp, window, latency, rates, otherPartitions, otherThreads, bareCopy);
    }
}
