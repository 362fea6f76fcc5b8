package io.provincewire.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.List;

/**
 * Everything that one run of the benchmark measured.
 *
 * @param machine what it ran on
 * @param runs each measured run in order
 * @param comparisons the job beside its limits for each size
 * @param latencies of the job at fixed rates
 */
public record BenchResult(
        Machine machine, List<Throughput> runs, List<Comparison> comparisons, List<Latency> latencies) {
    public BenchResult {
        runs = List.copyOf(runs);
        comparisons = List.copyOf(comparisons);
        latencies = List.copyOf(latencies);
    }

    @Override
    public String toString() {
        return new BenchTable(this).toString();
    }

    /** What it ran on. */
    public record Machine(int processors, String java, String system, double loadAverage) {
        @Override
        public String toString() {
            return processors + " processors, Java " + java + ", " + system + ", load average " + loadAverage;
        }

        static Machine here() {
            OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("java.vm.version"),
                    system.getName() + " " + system.getArch(),
                    system.getSystemLoadAverage());
        }
    }
}
