package io.provincewire.indicator.lexicon;

import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.util.BitSet;
import java.util.List;

/** A set of single words, by their numbers in the vocabulary. */
public final class WordSet {
    private final BitSet ids;

    WordSet(BitSet ids) {
        this.ids = ids;
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

    /** Whether the word with number {@code id} is in it. */
    public boolean contains(int id) {
        return ids.get(id);
    }

    /** Whether token {@code i} is in it; false where there is no such token. */
    public boolean holds(Tokens tokens, int i) {
        return i >= 0 && i < tokens.count() && ids.get(tokens.id(i));
    }
}
