package io.provincewire.text;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Says of most tokens with one look that no phrase starts there: which words are phrases by themselves, which begin one,
 * and which pairs of words one begins with. Most first words of phrases are common ones, which begin none where they
 * stand. Of the pairs bits are shared, so it may say yes in vain, never no in vain.
 */
final class PhraseStarts {
    private static final int BITS_A_PAIR = 12;
    private static final int LEAST_BITS = 512;
    /** So many longs tell of 64 words: which begin a phrase, then which are one. */
    private static final int KINDS = 2;

    /** A power of two of them, so that a number of any size can be looked up; a great one may find bits of another. */
    private long[] words = new long[KINDS];

    /** A power of two of them. */
    private final long[] pairs;

    private PhraseStarts(int count) {
        int wanted = Math.max(LEAST_BITS, count * BITS_A_PAIR);
        pairs = new long[Integer.highestOneBit(wanted) * 2 / Long.SIZE];
    }

    /**
     * The starts of the phrases of {@code trie}, which end in the nodes that {@code ends} names; {@code passed} are the words
     * that a reader passes over within one.
     */
    static PhraseStarts of(PhraseTrie trie, IntPredicate ends, int[] passed) {
        PhraseStarts starts = new PhraseStarts(pairs(trie, passed.length));
        for (int first = trie.firstChild(0); first < trie.endOfChildren(0); first++) {
            starts.addStarts(trie, first, ends.test(first), passed);
        }
        return starts;
    }

    /** How many pairs of words phrases start with. */
    private static int pairs(PhraseTrie trie, int passed) {
        int words = trie.endOfChildren(0) - trie.firstChild(0);
        int seconds = words == 0 ? 0 : trie.firstChild(trie.endOfChildren(0)) - trie.endOfChildren(0);
        return seconds + words * passed;
    }

    private void addStarts(PhraseTrie trie, int first, boolean alone, int[] passed) {
        int word = trie.word(first);
        addWord(word, alone);
        for (int second = trie.firstChild(first); second < trie.endOfChildren(first); second++) {
            addPair(word, trie.word(second));
        }
        for (int between : trie.leadsOn(first) ? passed : new int[0]) {
            addPair(word, between);
        }
    }

    /** Says that {@code word} begins a phrase, and whether it is one. */
    void addWord(int word, boolean alone) {
        int at = KINDS * (word >>> 6);
        if (at >= words.length) {
            words = Arrays.copyOf(words, Integer.highestOneBit(at) * 2);
        }
        words[at] |= 1L << word;
        words[at + 1] |= alone ? 1L << word : 0;
    }

    /** Says that a phrase begins with {@code word} and {@code next}. */
    private void addPair(int word, int next) {
        int hash = hash(word, next);
        pairs[hash >>> 6 & pairs.length - 1] |= 1L << hash;
    }

    /** 0 where no phrase starts with the words {@code word} and {@code next}, else 1. */
    int may(int word, int next) {
        int hash = hash(word, next);
        int at = KINDS * (word >>> 6) & words.length - 1;
        long pair = pairs[hash >>> 6 & pairs.length - 1] >>> hash;
        return (int) (words[at] >>> word & pair | words[at | 1] >>> word) & 1;
    }

    private static int hash(int word, int next) {
        return (word * 0x9E3779B1 ^ next * 0x85EBCA77) >>> 9;
    }
}
