package io.provincewire.bench;

import java.util.Arrays;

/**
 * How long it took from the moment at which an article was due to be sent to the moment at which a reader of committed
 * records had it, in milliseconds.
 *
 * @param bytes about how long the articles were
 * @param rate articles sent a second
 * @param received records that arrived and were counted
 */
public record Latency(int bytes, int rate, long received, double p50, double p95, double p99, double max) {

    static Latency of(int bytes, int rate, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latency(
                bytes, rate, sorted.length, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(index, 0)] / 1e6;
    }
}
