package io.provincewire.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of words, each with a value, found in a text by the numbers of its tokens. Finding is a walk down a trie from
 * a token on; it allocates nothing but the match.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {
    private final long[] edges;
    private final int[] children;
    private final List<@Nullable V> values;
    /** The words that some phrase begins with, a bit each: most words of a text begin none. */
    private final long[] firsts;

    private Phrases(long[] edges, int[] children, List<@Nullable V> values) {
        this.edges = edges;
        this.children = children;
        this.values = values;
        this.firsts = firsts(edges);
    }

    private static long[] firsts(long[] edges) {
        BitSet ids = new BitSet();
        for (long edge : edges) {
            // The root is node 0, so an edge from it is the number of the word.
            if (edge != 0 && edge >>> 32 == 0) {
                ids.set((int) edge);
            }
        }
        return ids.toLongArray();
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
        int node = 0;
        int length = 0;
        @Nullable V value = null;
        for (int i = from; i < tokens.count(); i++) {
            node = child(node, tokens.id(i));
            if (node == 0) {
                break;
            }
            V here = values.get(node);
            if (here != null) {
                value = here;
                length = i - from + 1;
            }
        }
        return value == null ? null : new Match<>(length, value);
    }

    /** Shows {@code visitor} every phrase that starts at token {@code from}, the shortest first. */
    public void all(Tokens tokens, int from, Visitor<? super V> visitor) {
        int node = 0;
        for (int i = from; i < tokens.count(); i++) {
            node = child(node, tokens.id(i));
            if (node == 0) {
                return;
            }
            V here = values.get(node);
            if (here != null) {
                visitor.found(i - from + 1, here);
            }
        }
    }

    /** The node that word {@code id} leads to from {@code node} (0 is the root), or 0: for readers with their own walk. */
    public int child(int node, int id) {
        if (id == Vocabulary.UNKNOWN || node == 0 && !begins(id)) {
            return 0;
        }
        long edge = edge(node, id);
        int mask = edges.length - 1;
        for (int slot = slot(edge, mask); edges[slot] != 0; slot = (slot + 1) & mask) {
            if (edges[slot] == edge) {
                return children[slot];
            }
        }
        return 0;
    }

    private boolean begins(int id) {
        int word = id >>> 6;
        return word < firsts.length && (firsts[word] & 1L << id) != 0;
    }

    /** What the phrase that ends in {@code node} stands for, or null where none ends there. */
    public @Nullable V value(int node) {
        return values.get(node);
    }

    private static long edge(int node, int id) {
        return ((long) node << 32) | id;
    }

    private static int slot(long edge, int mask) {
        long mixed = edge * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 33) & mask;
    }

    /** Collects phrases. */
    public static final class Builder<V> {
        private final Vocabulary.Builder vocabulary;
        private long[] edges = new long[256];
        private int[] children = new int[256];
        private final List<@Nullable V> values = new ArrayList<>();

        public Builder(Vocabulary.Builder vocabulary) {
            this.vocabulary = vocabulary;
            values.add(null);
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
            values.set(node(ids), value);
            return this;
        }

        /** What {@code ids} stands for so far, or null. */
        public @Nullable V get(int[] ids) {
            return values.get(node(ids));
        }

        private int node(int[] ids) {
            int node = 0;
            for (int id : ids) {
                node = step(node, id);
            }
            return node;
        }

        private int step(int node, int id) {
            long edge = edge(node, id);
            int mask = edges.length - 1;
            int slot = slot(edge, mask);
            for (; edges[slot] != 0; slot = (slot + 1) & mask) {
                if (edges[slot] == edge) {
                    return children[slot];
                }
            }
            int child = values.size();
            values.add(null);
            edges[slot] = edge;
            children[slot] = child;
            if (child * 2 > edges.length) {
                widen();
            }
            return child;
        }

        private void widen() {
            long[] oldEdges = edges;
            int[] oldChildren = children;
            edges = new long[oldEdges.length * 2];
            children = new int[edges.length];
            int mask = edges.length - 1;
            for (int i = 0; i < oldEdges.length; i++) {
                if (oldEdges[i] != 0) {
                    int slot = slot(oldEdges[i], mask);
                    while (edges[slot] != 0) {
                        slot = (slot + 1) & mask;
                    }
                    edges[slot] = oldEdges[i];
                    children[slot] = oldChildren[i];
                }
            }
        }

        /** The phrases of all that was added. */
        public Phrases<V> build() {
            return new Phrases<>(edges.clone(), children.clone(), new ArrayList<>(values));
        }
    }
}
