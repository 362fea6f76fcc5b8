package io.provincewire.indicator.lexicon;

import io.provincewire.text.TokenScan;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A set of single words, by their numbers in the vocabulary. */
public final class WordSet {
    /** A bit for each number; a power of two of them. */
    private final long[] bits;

    WordSet(BitSet ids) {
        int longs = Math.max(1, (ids.length() + Long.SIZE - 1) / Long.SIZE);
        bits = Arrays.copyOf(ids.toLongArray(), Integer.highestOneBit(2 * longs - 1));
    }

    /** The set of {@code words}; a word of several tokens is refused. */
    public static WordSet of(List<String> words, Vocabulary.Builder vocabulary) {
        BitSet ids = new BitSet();
        for (String word : words) {
            int[] tokens = vocabulary.addPhrase(word);
            if (tokens.length != 1) {
                throw new IllegalStateException("not a single word: " + word);
            }
            ids.set(tokens[0]);
        }
        return new WordSet(ids);
    }

    /** This set with the words that have the numbers {@code ids}. */
    public WordSet with(int... ids) {
        BitSet all = BitSet.valueOf(bits);
        for (int id : ids) {
            all.set(id);
        }
        return new WordSet(all);
    }

    /** Whether the word with number {@code id} is in it. */
    public boolean contains(int id) {
        int word = id >>> 6;
        return word < bits.length && (bits[word] & 1L << id) != 0;
    }

    /** The numbers in {@code tokens} and the words that may be in this set; a few others are among them. */
    public TokenScan scanWithNumbers(Tokens tokens) {
        int[] ids = tokens.ids();
        int last = bits.length - 1;
        return new TokenScan(tokens) {
            @Override
            protected long block(int from, int end) {
                long found = 0;
                for (int i = from; i < end; i++) {
                    long number = tokens.isNumber(i) ? 1 : 0;
                    found |= (bits[ids[i] >>> 6 & last] >>> ids[i] & 1 | number) << (i - from);
                }
                return found;
            }
        };
    }

    /** Whether token {@code i} is in it; false where there is no such token. */
    public boolean holds(Tokens tokens, int i) {
        return i >= 0 && i < tokens.count() && contains(tokens.id(i));
    }
}
