package io.provincewire.bench;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The rates that the job keeps up with.
 *
 * @param machine what it ran on
 * @param capacities for each size and number of threads
 */
public record CapacityResult(BenchResult.Machine machine, List<Capacity> capacities) {
    public CapacityResult {
        capacities = List.copyOf(capacities);
    }

    public CapacityResult(List<Capacity> capacities) {
        this(BenchResult.Machine.here(), capacities);
    }

    @Override
    public String toString() {
        return machine + "\n" + capacities.stream().map(Capacity::toString).collect(Collectors.joining());
    }
}
