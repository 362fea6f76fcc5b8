package io.provincewire.indicator.join;

import java.util.Arrays;

/**
 * Some tokens of one text, a bit for each; used again for the next text. Asks as every number does: how many stand
 * between, which comes next, which was the last.
 */
final class TokenBits {
    private long[] bits = new long[8];

    /** Begins anew, with none of {@code tokens} tokens. */
    void clear(int tokens) {
        // One more, so that the place behind the last token can be asked, too.
        int longs = (tokens >>> 6) + 1;
        if (bits.length < longs) {
            bits = new long[longs + longs / 2];
        } else {
            Arrays.fill(bits, 0, longs, 0);
        }
    }

    void add(int i) {
        bits[i >>> 6] |= 1L << i;
    }

    boolean has(int i) {
        return (bits[i >>> 6] >>> i & 1) != 0;
    }

    /** How many stand from token {@code from} on and before {@code to}. */
    int count(int from, int to) {
        if (to <= from) {
            return 0;
        }
        int first = from >>> 6;
        int last = to >>> 6;
        long head = bits[first] & -1L << from;
        long beyond = -1L << to;
        if (first == last) {
            return Long.bitCount(head & ~beyond);
        }
        int count = Long.bitCount(head) + Long.bitCount(bits[last] & ~beyond);
        for (int i = first + 1; i < last; i++) {
            count += Long.bitCount(bits[i]);
        }
        return count;
    }

    /** The first at or behind token {@code from} and before {@code to}, or {@code to} where there is none. */
    int next(int from, int to) {
        if (to <= from) {
            return to;
        }
        int at = from >>> 6;
        long rest = bits[at] & -1L << from;
        while (rest == 0) {
            at++;
            if (at << 6 >= to) {
                return to;
            }
            rest = bits[at];
        }
        return Math.min(to, (at << 6) + Long.numberOfTrailingZeros(rest));
    }

    /** The last at or before token {@code i} and not before {@code floor}, or -1. */
    int last(int i, int floor) {
        if (i < floor) {
            return -1;
        }
        int at = i >>> 6;
        long rest = bits[at] << 63 - i >>> 63 - i;
        while (rest == 0) {
            at--;
            if (at < floor >>> 6) {
                return -1;
            }
            rest = bits[at];
        }
        int found = (at << 6) + 63 - Long.numberOfLeadingZeros(rest);
        return found < floor ? -1 : found;
    }
}
