package io.provincewire.stream;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * MinHash (Broder 1997): of two sets, the share of equal minima estimates the share of common elements; with 64
 * functions the standard error is at most 0.063.
 */
final class MinHash {
    static final int FUNCTIONS = 64;

    /** Fewer shingles than this say too little: a headline alone is no story. */
    static final int LEAST_SHINGLES = 20;

    private static final long[] MULTIPLIERS = new SplittableRandom(20_251_124)
            .longs(FUNCTIONS)
            .map(seed -> seed | 1)
            .toArray();

    private MinHash() {}

    /** The minima of {@code shingles}; empty where there are too few. */
    static int[] of(long[] shingles) {
        if (shingles.length < LEAST_SHINGLES) {
            return new int[0];
        }
        int[] minima = new int[FUNCTIONS];
        Arrays.fill(minima, Integer.MAX_VALUE);
        for (long shingle : shingles) {
            long mixed = mix(shingle);
            for (int i = 0; i < FUNCTIONS; i++) {
                minima[i] = Math.min(minima[i], (int) ((mixed * MULTIPLIERS[i]) >>> 32));
            }
        }
        return minima;
    }

    /** From 0 to 1; 0 where one of the two is empty. */
    static double similarity(int[] one, int[] other) {
        if (one.length != other.length || one.length == 0) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < one.length; i++) {
            equal += one[i] == other[i] ? 1 : 0;
        }
        return (double) equal / one.length;
    }

    /** SplitMix64's finaliser: every bit of the input reaches the upper half. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
