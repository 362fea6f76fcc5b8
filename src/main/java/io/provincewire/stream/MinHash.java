package io.provincewire.stream;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * MinHash (Broder 1997): of two sets, the share of equal minima estimates the share of common elements; with 64
 * functions the standard error is at most 0.063. Of each minimum eight mixed bits are kept (Li and König 2010): two
 * different ones look equal once in 256 times, which raises a share by 0.004 at most.
 */
final class MinHash {
    static final int FUNCTIONS = 64;

    /** Fewer shingles than this say too little: a headline alone is no story. */
    static final int LEAST_SHINGLES = 20;

    private static final int GOLDEN = 0x9E3779B1;
    private static final int[] MULTIPLIERS = new SplittableRandom(20_251_124)
            .ints(FUNCTIONS)
            .map(seed -> seed | 1)
            .toArray();

    private MinHash() {}

    /** The minima of {@code shingles}, a byte of each; empty where there are too few. */
    static byte[] of(long[] shingles) {
        if (shingles.length < LEAST_SHINGLES) {
            return new byte[0];
        }
        int[] minima = new int[FUNCTIONS];
        Arrays.fill(minima, Integer.MAX_VALUE);
        for (long shingle : shingles) {
            lower(minima, (int) mix(shingle));
        }
        byte[] bytes = new byte[FUNCTIONS];
        for (int i = 0; i < FUNCTIONS; i++) {
            bytes[i] = (byte) (minima[i] * GOLDEN >>> Integer.SIZE - Byte.SIZE);
        }
        return bytes;
    }

    /** Multiplying by an odd number permutes the integers. In 32 bits, since the compiler makes vectors of it then. */
    private static void lower(int[] minima, int element) {
        for (int i = 0; i < FUNCTIONS; i++) {
            minima[i] = lesser(minima[i], element * MULTIPLIERS[i]);
        }
    }

    /** {@link Math#min}, of which the compiler makes no vectors. */
    private static int lesser(int one, int other) {
        int difference = one - other;
        int differing = one ^ other;
        // The sign of the difference, right even where that overflows: all ones where the first is less.
        int isFirst = (difference ^ (differing & (difference ^ one))) >> Integer.SIZE - 1;
        return other ^ (differing & isFirst);
    }

    /** From 0 to 1; 0 where one of the two is empty. */
    static double similarity(byte[] one, byte[] other) {
        if (one.length != other.length || one.length == 0) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < one.length; i++) {
            equal += one[i] == other[i] ? 1 : 0;
        }
        return (double) equal / one.length;
    }

    /** SplitMix64's finaliser: every bit of the input reaches every bit of the result. */
    static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
