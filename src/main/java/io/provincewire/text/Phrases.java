package io.provincewire.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of words, each with a value, found in a text by the numbers of its tokens. Finding is a walk down a trie from
 * a token on; it allocates nothing, since every match that there can be is made with the trie.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {
    private final PhraseTrie trie;
    /** By node: the phrase that ends there. */
    private final @Nullable Match<V>[] matches;

    private final PhraseStarts starts;

    private Phrases(PhraseTrie trie, @Nullable Match<V>[] matches, int[] passed, int[] stops) {
        this.trie = trie;
        this.matches = matches;
        starts = PhraseStarts.of(trie, node -> matches[node] != null, passed);
        for (int word : stops) {
            starts.addWord(word, true);
        }
    }

    /**
     * A phrase found.
     *
     * @param tokens how many tokens it takes
     * @param value what it stands for
     */
    public record Match<V>(int tokens, V value) {}

    /** Takes each phrase that starts at one token. */
    public interface Visitor<V> {
        /** A phrase of {@code tokens} tokens stands for {@code value}. */
        void found(int tokens, V value);
    }

    /** The longest phrase that starts at token {@code from}, or null. */
    public @Nullable Match<V> longest(Tokens tokens, int from) {
        if (from >= tokens.count() || !mayStart(tokens, from)) {
            return null;
        }
        int node = trie.root(tokens.id(from));
        if (node == 0) {
            return null;
        }
        @Nullable Match<V> longest = matches[node];
        for (int i = from + 1; i < tokens.count() && trie.leadsOn(node); i++) {
            node = trie.child(node, tokens.id(i));
            if (node == 0) {
                break;
            }
            Match<V> here = matches[node];
            longest = here == null ? longest : here;
        }
        return longest;
    }

    /** Shows {@code visitor} every phrase that starts at token {@code from}, the shortest first. */
    public void all(Tokens tokens, int from, Visitor<? super V> visitor) {
        int node = 0;
        for (int i = from; i < tokens.count(); i++) {
            node = child(node, tokens.id(i));
            if (node == 0) {
                return;
            }
            Match<V> here = matches[node];
            if (here != null) {
                visitor.found(here.tokens(), here.value());
            }
        }
    }

    /** Whether a phrase may start at token {@code i}, of which there must be one; where not, none does. */
    public boolean mayStart(Tokens tokens, int i) {
        return starts.may(tokens.id(i), tokens.id(i + 1)) != 0;
    }

    /** Whether a phrase may start with the words {@code id} and {@code next}; where not, none does. */
    public boolean mayStart(int id, int next) {
        return starts(id, next) != 0;
    }

    /** As {@link #mayStart(int, int)}: 1 or 0, for scans that work without a branch. */
    public int starts(int id, int next) {
        return starts.may(id, next);
    }

    /** The tokens of {@code tokens} at which a phrase may start. */
    public TokenScan scan(Tokens tokens) {
        int[] ids = tokens.ids();
        return new TokenScan(tokens) {
            @Override
            protected long block(int from, int end) {
                long bits = 0;
                for (int i = from; i < end; i++) {
                    bits |= (long) starts.may(ids[i], ids[i + 1]) << (i - from);
                }
                return bits;
            }
        };
    }

    /** The node that word {@code id} leads to from {@code node} (0 is the root), or 0: for readers with their own walk. */
    public int child(int node, int id) {
        return trie.child(node, id);
    }

    /** What the phrase that ends in {@code node} stands for, or null where none ends there. */
    public @Nullable V value(int node) {
        Match<V> match = matches[node];
        return match == null ? null : match.value();
    }

    /** The phrase that ends in {@code node}, or null where none ends there. */
    public @Nullable Match<V> match(int node) {
        return matches[node];
    }

    /** Collects phrases. */
    public static final class Builder<V> {
        private final Vocabulary.Builder vocabulary;
        private final PhraseTrie.Builder trie = new PhraseTrie.Builder();
        private final List<@Nullable Match<V>> matches = new ArrayList<>();
        private int[] passed = {};
        private int[] stops = {};

        public Builder(Vocabulary.Builder vocabulary) {
            this.vocabulary = vocabulary;
        }

        /** Adds {@code phrase}; an earlier value of the same phrase is replaced. */
        public Builder<V> add(String phrase, V value) {
            return add(vocabulary.addPhrase(phrase), value);
        }

        /** Adds the phrase of the words {@code ids}; an earlier value of the same phrase is replaced. */
        public Builder<V> add(int[] ids, V value) {
            if (ids.length == 0) {
                throw new IllegalArgumentException("an empty phrase for " + value);
            }
            matches.set(node(ids), new Match<>(ids.length, value));
            return this;
        }

        /** Says which words a reader with its own walk passes over within a phrase. */
        public Builder<V> passOver(int... words) {
            passed = words.clone();
            return this;
        }

        /** Says at which words a {@link Phrases#scan} stops besides. */
        public Builder<V> stopAt(int... words) {
            stops = words.clone();
            return this;
        }

        /** What {@code ids} stands for so far, or null. */
        public @Nullable V get(int[] ids) {
            Match<V> match = matches.get(node(ids));
            return match == null ? null : match.value();
        }

        private int node(int[] ids) {
            int node = 0;
            for (int id : ids) {
                node = trie.step(node, id);
            }
            while (matches.size() < trie.nodes()) {
                matches.add(null);
            }
            return node;
        }

        /** The phrases of all that was added. */
        public Phrases<V> build() {
            @SuppressWarnings({"unchecked", "rawtypes"})
            @Nullable
            Match<V>[] all = matches.toArray(new Match[trie.nodes()]);
            @Nullable Match<V>[] byNode = all.clone();
            return new Phrases<>(trie.build(all, byNode), byNode, passed, stops);
        }
    }
}
