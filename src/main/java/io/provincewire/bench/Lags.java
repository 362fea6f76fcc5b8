package io.provincewire.bench;

import java.util.List;

/**
 * How many records waited while articles came at a fixed rate.
 *
 * @param rate articles sent a second
 * @param waiting in the order in which it was looked
 * @param hopeless whether sending was ended since there was no catching up
 */
record Lags(int rate, List<Long> waiting, boolean hopeless) {
    /** Lag goes up and down by what comes in between two commits: a tenth of a second. */
    private static final double NOISE_SECONDS = 0.1;

    Lags {
        waiting = List.copyOf(waiting);
    }

    /** Whether no more wait in the last third than in the second. */
    boolean keptUp() {
        return !hopeless && third(2) <= third(1) + rate * NOISE_SECONDS;
    }

    /** Mean in the last third. */
    double last() {
        return third(2);
    }

    private double third(int which) {
        return waiting.subList(waiting.size() * which / 3, waiting.size() * (which + 1) / 3).stream()
                .mapToLong(lag -> lag)
                .average()
                .orElse(0);
    }
}
