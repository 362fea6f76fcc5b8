package io.provincewire.bench;

import java.util.Locale;

/** A result as a table for people. */
record BenchTable(BenchResult result) {
    private static final String RUN = "%-30s %8.0f %8.2f %10.1f %10.1f %12.0f %9.0f %9.0f%n";
    private static final String HEAD = "%-30s %8s %8s %10s %10s %12s %9s %9s%n";

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        add(table, "%s%n", result.machine());
        add(table, HEAD, "", "articles", "MB", "CPU ms", "own CPU ms", "allocated B", "peak MB", "compiler");
        add(table, HEAD, "", "/s", "/s", "/1000", "/1000", "/article", "of RSS", "% of time");
        result.comparisons().forEach(comparison -> {
            comparison.limits().forEach(limit -> run(table, limit.run()));
            run(table, comparison.job());
            comparison.limits().forEach(limit -> ratio(table, comparison, limit));
        });
        result.latencies()
                .forEach(latency -> add(
                        table,
                        "latency, %d B at %d/s: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, max %.0f ms (%d records)%n",
                        latency.bytes(),
                        latency.rate(),
                        latency.p50(),
                        latency.p95(),
                        latency.p99(),
                        latency.max(),
                        latency.received()));
        return table.toString();
    }

    private static void ratio(StringBuilder table, Comparison comparison, Comparison.Limit limit) {
        add(
                table,
                "job / %s, %d B, median of %d rounds: throughput %.2f, CPU an article %.2f%n",
                limit.name(),
                comparison.bytes(),
                comparison.rounds(),
                limit.ratio().throughput(),
                limit.ratio().cpu());
    }

    private static void run(StringBuilder table, Throughput run) {
        add(
                table,
                RUN,
                run.contestant() + ", " + run.bytes() + " B",
                run.articlesPerSecond(),
                run.megabytesPerSecond(),
                run.cpuMillisPerThousand(),
                run.ownCpuMillisPerThousand(),
                run.allocatedPerArticle(),
                run.peakMemory() / 1e6,
                run.compilingShare() * 100);
    }

    private static void add(StringBuilder table, String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values));
    }
}
