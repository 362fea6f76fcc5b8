package io.provincewire.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What every benchmark took for an article of each size, by CPU time, beside the limits of the same run. */
final class RatioTable {
    private static final String ROW = "%-24s %7s %10s %10s %12s %12s %12s %10s%n";

    private record Row(String name, int bytes, double micros, double cpu, double allocated) {}

    private final List<Row> rows = new ArrayList<>();

    RatioTable(Collection<RunResult> results) {
        for (RunResult result : results) {
            rows.add(row(result));
        }
        rows.sort(Comparator.comparingInt(Row::bytes).thenComparingDouble(Row::cpu));
    }

    private static Row row(RunResult result) {
        String[] name = result.getParams().getBenchmark().split("\\.");
        return new Row(
                name[name.length - 2].replace("Benchmark", "") + "." + name[name.length - 1],
                Integer.parseInt(result.getParams().getParam("bytes")),
                result.getPrimaryResult().getScore(),
                secondary(result, CpuTime.NAME),
                secondary(result, "gc.alloc.rate.norm"));
    }

    private static double secondary(RunResult result, String name) {
        Result<?> found = result.getSecondaryResults().get(name);
        return found == null ? Double.NaN : found.getScore();
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(String.format(
                ROW, "benchmark", "bytes", "us", "CPU us", "articles/s", "allocated B", "x automaton", "x decode"));
        for (Row row : rows) {
            table.append(String.format(
                    ROW,
                    row.name(),
                    row.bytes(),
                    String.format("%.2f", row.micros()),
                    String.format("%.2f", row.cpu()),
                    String.format("%.0f", 1e6 / row.cpu()),
                    String.format("%.0f", row.allocated()),
                    times(row, "Limit.automaton"),
                    times(row, "Limit.decodeAndCopy")));
        }
        return table.toString();
    }

    private String times(Row row, String limit) {
        OptionalDouble cpu = rows.stream()
                .filter(other -> other.bytes() == row.bytes() && other.name().equals(limit))
                .mapToDouble(Row::cpu)
                .findAny();
        return cpu.isEmpty() ? "-" : String.format("%.2f", row.cpu() / cpu.getAsDouble());
    }
}
