package io.provincewire.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A trie whose letters are the numbers of words, small enough to stay in a processor's cache: nodes are numbered level by
 * level, so the children of a node stand side by side, in the order of their words, and need no pointers. Node 0 is the
 * root.
 */
final class PhraseTrie {
    /** Of so many children the one sought is found by looking at each. */
    private static final int FEW = 8;

    /** By word: the node that it leads to from the root, or 0. */
    private final int[] roots;
    /** By node: its first child; the first child of the next node is the end of them. */
    private final int[] firsts;
    /** By node: the word that leads to it. */
    private final int[] words;

    private PhraseTrie(int[] roots, int[] firsts, int[] words) {
        this.roots = roots;
        this.firsts = firsts;
        this.words = words;
    }

    /** How many nodes there are, the root among them. */
    int nodes() {
        return words.length;
    }

    /** The node that word {@code id} leads to from the root, or 0; the unknown word leads nowhere. */
    int root(int id) {
        return id < roots.length ? roots[id] : 0;
    }

    /** The node that word {@code id} leads to from {@code node}, or 0; the unknown word leads nowhere. */
    int child(int node, int id) {
        if (node == 0) {
            return root(id);
        }
        int low = firsts[node];
        int end = firsts[node + 1];
        while (end - low > FEW) {
            int middle = (low + end) >>> 1;
            if (words[middle] <= id) {
                low = middle;
            } else {
                end = middle;
            }
        }
        for (; low < end; low++) {
            if (words[low] == id) {
                return low;
            }
        }
        return 0;
    }

    /** The first of the nodes that words lead to from {@code node}; they end before {@link #endOfChildren}. */
    int firstChild(int node) {
        return firsts[node];
    }

    int endOfChildren(int node) {
        return firsts[node + 1];
    }

    /** The word that leads to {@code node}. */
    int word(int node) {
        return words[node];
    }

    /** Whether some word leads on from {@code node}. */
    boolean leadsOn(int node) {
        return firsts[node] < firsts[node + 1];
    }

    /** Collects steps; its nodes have other numbers than those of the trie that it builds. */
    static final class Builder {
        private static final int NODE_BITS = 22;
        private static final int WORD_BITS = 20;
        private static final int MOST_NODES = 1 << NODE_BITS;
        private static final int MOST_WORDS = 1 << WORD_BITS;

        /** An open hash table of edges, each one number: node, word and the node that they lead to. */
        private long[] edges = new long[256];

        private int nodes = 1;

        /** How many nodes there are, the root among them. */
        int nodes() {
            return nodes;
        }

        /** The node that word {@code id} leads to from {@code node}, made where there is none. */
        int step(int node, int id) {
            if (id <= Vocabulary.UNKNOWN || id >= MOST_WORDS || nodes >= MOST_NODES) {
                throw new IllegalArgumentException("no place in the trie for word " + id + ", node " + nodes);
            }
            long from = (long) node << WORD_BITS | id;
            int slot = free(edges, from);
            if (edges[slot] != 0) {
                return to(edges[slot]);
            }
            edges[slot] = from << NODE_BITS | nodes;
            if (++nodes * 2 > edges.length) {
                widen();
            }
            return nodes - 1;
        }

        private static int to(long edge) {
            return (int) edge & (MOST_NODES - 1);
        }

        private static int word(long edge) {
            return (int) (edge >>> NODE_BITS) & (MOST_WORDS - 1);
        }

        private static int node(long edge) {
            return (int) (edge >>> (NODE_BITS + WORD_BITS));
        }

        /** Where the edge {@code from} stands in {@code edges}, or the free place where it would. */
        private static int free(long[] edges, long from) {
            int mask = edges.length - 1;
            int slot = (int) (from * 0x9E3779B97F4A7C15L >>> 33) & mask;
            while (edges[slot] != 0 && edges[slot] >>> NODE_BITS != from) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        private void widen() {
            long[] wider = new long[edges.length * 2];
            for (long edge : edges) {
                if (edge != 0) {
                    wider[free(wider, edge >>> NODE_BITS)] = edge;
                }
            }
            edges = wider;
        }

        /** The trie; {@code values}, by the numbers of this builder's nodes, are put into {@code byNode} by those of the trie. */
        <T> PhraseTrie build(@Nullable T[] values, @Nullable T[] byNode) {
            // In this order the edges of a node stand together, by their words.
            long[] sorted =
                    Arrays.stream(edges).filter(edge -> edge != 0).sorted().toArray();
            int[] starts = starts(sorted);
            int[] firsts = new int[nodes + 1];
            int[] words = new int[nodes];
            int[] old = new int[nodes];
            int made = 1;
            for (int node = 0; node < nodes; node++) {
                byNode[node] = values[old[node]];
                firsts[node] = made;
                for (int i = starts[old[node]]; i < starts[old[node] + 1]; i++) {
                    words[made] = word(sorted[i]);
                    old[made++] = to(sorted[i]);
                }
            }
            firsts[nodes] = made;
            return new PhraseTrie(roots(firsts, words), firsts, words);
        }

        /** By node: the place of its first edge; that of the next node is the end of them. */
        private int[] starts(long[] sorted) {
            int[] starts = new int[nodes + 1];
            int edge = 0;
            for (int node = 0; node <= nodes; node++) {
                while (edge < sorted.length && node(sorted[edge]) < node) {
                    edge++;
                }
                starts[node] = edge;
            }
            return starts;
        }

        private static int[] roots(int[] firsts, int[] words) {
            int end = firsts[1];
            int[] roots = new int[end == firsts[0] ? 0 : words[end - 1] + 1];
            for (int node = firsts[0]; node < end; node++) {
                roots[words[node]] = node;
            }
            return roots;
        }
    }
}
