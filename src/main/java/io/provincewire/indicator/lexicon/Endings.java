package io.provincewire.indicator.lexicon;

import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that are found backwards, from the token that they end at: what stands right before a number.
 *
 * @param <V> what a phrase stands for
 */
public final class Endings<V> {
    private final Phrases<V> reversed;

    private Endings(Phrases<V> reversed) {
        this.reversed = reversed;
    }

    /** The longest phrase whose last token is {@code last} and whose first is not before {@code from}, or null. */
    public Phrases.@Nullable Match<V> longest(Tokens tokens, int last, int from) {
        if (last < from
                || !reversed.mayStart(tokens.id(last), last > from ? tokens.id(last - 1) : Vocabulary.UNKNOWN)) {
            return null;
        }
        Phrases.@Nullable Match<V> longest = null;
        int node = 0;
        for (int i = last; i >= from; i--) {
            node = reversed.child(node, tokens.id(i));
            if (node == 0) {
                break;
            }
            Phrases.Match<V> here = reversed.match(node);
            longest = here == null ? longest : here;
        }
        return longest;
    }

    /** Collects phrases. */
    public static final class Builder<V> {
        private final Vocabulary.Builder vocabulary;
        private final Phrases.Builder<V> reversed;

        public Builder(Vocabulary.Builder vocabulary) {
            this.vocabulary = vocabulary;
            this.reversed = new Phrases.Builder<>(vocabulary);
        }

        /** Adds {@code phrase}; an earlier value of the same phrase is replaced. */
        public Builder<V> add(String phrase, V value) {
            int[] ids = vocabulary.addPhrase(phrase);
            for (int left = 0, right = ids.length - 1; left < right; left++, right--) {
                int id = ids[left];
                ids[left] = ids[right];
                ids[right] = id;
            }
            reversed.add(ids, value);
            return this;
        }

        /** The phrases of all that was added. */
        public Endings<V> build() {
            return new Endings<>(reversed.build());
        }
    }
}
