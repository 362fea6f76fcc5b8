package io.provincewire.bench;

import java.util.Locale;

/**
 * The highest rate tried at which the lag did not grow.
 *
 * @param bytes about how long the articles were
 * @param threads of the one instance
 * @param reached articles a second when all lay ready: what the rates tried are parts of
 * @param rate articles a second that it kept up with; 0 where it kept up with none of those tried
 * @param seconds how long each rate was held
 * @param lag mean records waiting in the last third at that rate
 */
public record Capacity(int bytes, int threads, double reached, int rate, long seconds, double lag) {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "capacity, %d B, %d threads: %d/s held for %d s with %.0f waiting (%.0f/s when all lay ready)%n",
                bytes,
                threads,
                rate,
                seconds,
                lag,
                reached);
    }
}
