package io.provincewire.text;

import java.util.BitSet;

/**
 * The steps of a trie whose letters are the numbers of words: an open hash table of all edges, each one number that holds
 * node, word and the node that they lead to, so that a step mostly reads one place of memory. Node 0 is the root.
 */
final class PhraseTrie {
    private static final int NODE_BITS = 22;
    private static final int WORD_BITS = 20;
    private static final int MOST_NODES = 1 << NODE_BITS;
    private static final int MOST_WORDS = 1 << WORD_BITS;

    private final long[] edges;

    private PhraseTrie(long[] edges) {
        this.edges = edges;
    }

    /** The node that word {@code id} leads to from {@code node}, or 0; the unknown word leads nowhere. */
    int child(int node, int id) {
        long from = from(node, id);
        int mask = edges.length - 1;
        int slot = slot(from, mask);
        for (long edge = edges[slot]; edge != 0; edge = edges[slot]) {
            if (edge >>> NODE_BITS == from) {
                return (int) edge & (MOST_NODES - 1);
            }
            slot = (slot + 1) & mask;
        }
        return 0;
    }

    /** Sets the bits of the words that lead from the root. */
    void firstWords(BitSet words) {
        for (long edge : edges) {
            if (edge != 0 && edge >>> (NODE_BITS + WORD_BITS) == 0) {
                words.set((int) (edge >>> NODE_BITS));
            }
        }
    }

    private static long from(int node, int id) {
        return (long) node << WORD_BITS | id;
    }

    private static int slot(long from, int mask) {
        return (int) (from * 0x9E3779B97F4A7C15L >>> 33) & mask;
    }

    /** Collects steps. */
    static final class Builder {
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
            long from = from(node, id);
            int slot = free(edges, from);
            if (edges[slot] != 0) {
                return (int) edges[slot] & (MOST_NODES - 1);
            }
            edges[slot] = from << NODE_BITS | nodes;
            if (++nodes * 2 > edges.length) {
                widen();
            }
            return nodes - 1;
        }

        /** Where the edge {@code from} stands in {@code edges}, or the free place where it would. */
        private static int free(long[] edges, long from) {
            int mask = edges.length - 1;
            int slot = slot(from, mask);
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

        PhraseTrie build() {
            return new PhraseTrie(edges.clone());
        }
    }
}
