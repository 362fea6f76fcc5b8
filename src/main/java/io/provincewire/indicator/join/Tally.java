package io.provincewire.indicator.join;

import java.util.Arrays;

/** The two best scores of each code that was met, and the cue of the best; used again for the next number. */
final class Tally {
    static final int NO_HIT = -1;

    /** The codes met, by their places in the catalogue. */
    private int[] codes = new int[16];

    private int count;
    /** By code; only those of {@link #codes} hold anything. */
    private double[] first = {};

    private double[] second = {};
    private int[] hits = {};
    private boolean[] met = {};

    /** Begins anew with the codes of a catalogue of {@code size} codes. */
    void clear(int size) {
        if (met.length < size) {
            first = new double[size];
            second = new double[size];
            hits = new int[size];
            met = new boolean[size];
        }
        for (int i = 0; i < count; i++) {
            met[codes[i]] = false;
        }
        count = 0;
    }

    /** Takes in that {@code code} may be meant, though no cue says so. */
    void meet(int code) {
        if (met[code]) {
            return;
        }
        if (count == codes.length) {
            codes = Arrays.copyOf(codes, count * 2);
        }
        met[code] = true;
        codes[count++] = code;
        first[code] = 0;
        second[code] = 0;
        hits[code] = NO_HIT;
    }

    /** Takes in that {@code hit} says {@code code}, which counts {@code score}. */
    void add(int code, double score, int hit) {
        meet(code);
        if (score > first[code]) {
            second[code] = first[code];
            first[code] = score;
            hits[code] = hit;
        } else {
            second[code] = Math.max(second[code], score);
        }
    }

    /** Puts the codes in the order of the catalogue. */
    void sort() {
        Arrays.sort(codes, 0, count);
    }

    int count() {
        return count;
    }

    int code(int i) {
        return codes[i];
    }

    double first(int code) {
        return first[code];
    }

    double second(int code) {
        return second[code];
    }

    /** The cue that counts most for {@code code}, by its place among the cues of the text, or {@link #NO_HIT}. */
    int hit(int code) {
        return code < met.length && met[code] ? hits[code] : NO_HIT;
    }

    /** Makes the best cue of {@code code} count {@code factor} times as much. */
    void scale(int code, double factor) {
        first[code] *= factor;
    }
}
