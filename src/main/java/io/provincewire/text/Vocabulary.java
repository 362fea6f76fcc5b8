package io.provincewire.text;

import java.util.Arrays;

/**
 * The words that some reader knows, each with a number from 1. A text is turned into numbers once, and names, cues and
 * units are then all looked for among numbers. Words are folded; {@link Builder} folds what it is given.
 */
public final class Vocabulary {
    /** The number of every word that nobody knows. */
    public static final int UNKNOWN = 0;

    /** So many times more places than {@link #slots} are there for keys: nearly every word is found at the first look. */
    private static final int SPARSE = 4;

    private final char[][] words;
    private final int[] slots;
    /**
     * The keys of the words that have one, each at the place that its hash gives or behind it, 0 where there is none; and
     * right behind it the number of its word, so that one line of the processor's cache answers.
     */
    private final long[] keys;

    private Vocabulary(char[][] words, int[] slots) {
        this.words = words;
        this.slots = slots;
        keys = new long[slots.length * SPARSE * 2];
        for (int id = 1; id < words.length; id++) {
            long key = WordKey.of(words[id], 0, words[id].length);
            if (key != WordKey.NONE) {
                int slot = slot(key);
                keys[slot] = key;
                keys[slot + 1] = id;
            }
        }
    }

    /** The number of the word whose {@link WordKey} is {@code key}, or {@link #UNKNOWN}. */
    int id(long key) {
        return (int) keys[slot(key) + 1];
    }

    /** Where {@code key} stands, or the free place where it would. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = WordKey.hash(key) * 2 & mask;
        while (keys[slot] != key && keys[slot] != 0) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }

    /** The number of the folded word at {@code start} to {@code end}, or {@link #UNKNOWN}. */
    public int id(char[] folded, int start, int end) {
        int mask = slots.length - 1;
        for (int slot = hash(folded, start, end) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            char[] word = words[slots[slot]];
            if (Arrays.equals(word, 0, word.length, folded, start, end)) {
                return slots[slot];
            }
        }
        return UNKNOWN;
    }

    /** The number of {@code word}, which is folded first, or {@link #UNKNOWN}. */
    public int id(String word) {
        char[] folded = Folding.fold(word);
        return id(folded, 0, folded.length);
    }

    /** The folded word that has the number {@code id}, from 1. */
    public String word(int id) {
        return new String(words[id]);
    }

    /** One more than the greatest number. */
    public int size() {
        return words.length;
    }

    private static int hash(char[] folded, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + folded[i];
        }
        return hash ^ (hash >>> 15);
    }

    /** Collects the words of all readers before the first text is read. */
    public static final class Builder {
        private char[][] words = new char[1024][];
        private int size = 1;
        private int[] slots = new int[4096];

        /** The number of {@code word}, which is folded, and is added where it is new. */
        public int add(CharSequence word) {
            char[] folded = Folding.fold(word);
            int mask = slots.length - 1;
            int slot = hash(folded, 0, folded.length) & mask;
            for (; slots[slot] != 0; slot = (slot + 1) & mask) {
                if (Arrays.equals(words[slots[slot]], folded)) {
                    return slots[slot];
                }
            }
            if (size == words.length) {
                words = Arrays.copyOf(words, size * 2);
            }
            words[size] = folded;
            slots[slot] = size;
            if (++size * 2 > slots.length) {
                slots = spread(slots.length * 2);
            }
            return size - 1;
        }

        /** The numbers of the words, numbers and marks of {@code phrase}, each added where it is new. */
        public int[] addPhrase(String phrase) {
            char[] folded = Folding.fold(phrase);
            int[] ids = new int[folded.length];
            int count = 0;
            for (int start = Scanner.skipSpaces(folded, 0); start < folded.length; ) {
                int end = Scanner.end(folded, start);
                ids[count++] = add(new String(folded, start, end - start));
                start = Scanner.skipSpaces(folded, end);
            }
            return Arrays.copyOf(ids, count);
        }

        /** The vocabulary of all that was added. */
        public Vocabulary build() {
            return new Vocabulary(Arrays.copyOf(words, size), spread(slots.length));
        }

        private int[] spread(int length) {
            int[] wider = new int[length];
            for (int id = 1; id < size; id++) {
                int slot = hash(words[id], 0, words[id].length) & (length - 1);
                while (wider[slot] != 0) {
                    slot = (slot + 1) & (length - 1);
                }
                wider[slot] = id;
            }
            return wider;
        }
    }
}
