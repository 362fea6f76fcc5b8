package io.provincewire.indicator.join;

/** The powers of a factor below 1, from a table. */
final class Decay {
    private final double[] powers;

    Decay(double factor, int longest) {
        powers = new double[longest + 1];
        powers[0] = 1;
        for (int i = 1; i <= longest; i++) {
            powers[i] = powers[i - 1] * factor;
        }
    }

    /** The factor to the power of {@code times}; that of the longest where it is longer, of 0 where it is negative. */
    double of(int times) {
        return powers[Math.max(0, Math.min(times, powers.length - 1))];
    }
}
