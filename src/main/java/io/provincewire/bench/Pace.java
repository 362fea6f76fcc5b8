package io.provincewire.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A fixed rate from now on. What is late does not move what comes after it: all that is behind follows without a pause.
 *
 * @param begin {@link System#nanoTime} of the first
 * @param rate a second
 */
record Pace(long begin, int rate) {
    static Pace of(int rate) {
        return new Pace(System.nanoTime(), rate);
    }

    /** Returns when number {@code i}, from 0, is due: the {@link System#nanoTime} of that moment. */
    long await(long i) {
        long due = begin + TimeUnit.SECONDS.toNanos(1) * i / rate;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }
}
