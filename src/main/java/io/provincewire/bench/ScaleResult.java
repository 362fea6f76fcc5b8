package io.provincewire.bench;

import java.util.List;
import java.util.Locale;

/**
 * How throughput grows with parallelism, and restoring with the state.
 *
 * @param machine what it ran on
 * @param points throughput
 * @param restores restore times
 */
public record ScaleResult(BenchResult.Machine machine, List<Point> points, List<Restore> restores) {
    public ScaleResult {
        points = List.copyOf(points);
        restores = List.copyOf(restores);
    }

    /**
     * Throughput of the job at one width.
     *
     * @param partitions of the raw topic
     * @param instances of the job, in one process
     * @param threads of each instance
     */
    public record Point(int partitions, int instances, int threads, Throughput run) {}

    /**
     * From the start of an instance without local state to its being ready.
     *
     * @param articles whose state was restored
     */
    public record Restore(long articles, double seconds) {}

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(machine + "\n");
        add(table, "%10s %10s %10s %12s %15s%n", "partitions", "instances", "threads", "articles/s", "CPU ms/1000");
        points.forEach(point -> add(
                table,
                "%10d %10d %10d %12.0f %15.1f%n",
                point.partitions(),
                point.instances(),
                point.threads(),
                point.run().articlesPerSecond(),
                point.run().cpuMillisPerThousand()));
        restores.forEach(
                restore -> add(table, "restore of %d articles: %.1f s%n", restore.articles(), restore.seconds()));
        return table.toString();
    }

    private static void add(StringBuilder table, String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values));
    }
}
