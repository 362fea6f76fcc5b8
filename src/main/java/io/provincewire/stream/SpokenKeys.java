package io.provincewire.stream;

import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a key of the table of figures that no article spoke of it, so that the store need not be asked: opening a range
 * of RocksDB takes longer than all else that is done for a new key. A Bloom filter (Bloom 1970) whose probes of one key
 * lie in one word: what it says is new is new, and of what is new it knows most. A key that was taken back stays in it. Of
 * one task, and gone with it; of a fixed size, beyond some million keys it helps less and less.
 *
 * <p>It knows nothing until all that the store held at first was looked through, a part at a time: a task with
 * much state must not wait for it. What comes meanwhile is added as it comes, so no key is missed.
 */
final class SpokenKeys {
    /** 512 KiB. */
    private static final int WORDS = 1 << 16;

    private static final int PROBES = 4;
    private static final int BITS_A_PROBE = 6;

    /** Ends the key of the table in the key of the store. */
    private final byte separator;

    private final long[] words = new long[WORDS];
    private @Nullable Bytes lookedTo;
    private boolean complete;

    SpokenKeys(byte separator) {
        this.separator = separator;
    }

    /** Takes in the key that {@code place} begins with. */
    void add(Bytes place) {
        long hash = hash(place);
        words[word(hash)] |= probes(hash);
    }

    /** Whether surely nothing in the store begins with {@code key} and the separator. */
    boolean isNew(Bytes key) {
        long hash = hash(key);
        long probes = probes(hash);
        return complete && (words[word(hash)] & probes) != probes;
    }

    /** Looks through the next entries of {@code store}, at most {@code most}, which is 2 at least; whether that was all. */
    boolean look(KeyValueStore<Bytes, byte[]> store, int most) {
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(lookedTo, null)) {
            for (int looked = 0; entries.hasNext(); looked++) {
                if (looked == most) {
                    return false;
                }
                lookedTo = entries.next().key;
                add(lookedTo);
            }
        }
        complete = true;
        return true;
    }

    private long hash(Bytes place) {
        byte[] bytes = place.get();
        int length = 0;
        while (length < bytes.length && bytes[length] != separator) {
            length++;
        }
        // A key keeps its hash, which others ask for too.
        Bytes key = length == bytes.length ? place : Bytes.wrap(Arrays.copyOf(bytes, length));
        return MinHash.mix(key.hashCode());
    }

    private static int word(long hash) {
        return (int) hash & WORDS - 1;
    }

    private static long probes(long hash) {
        long probes = 0;
        for (int i = 1; i <= PROBES; i++) {
            // From the upper end: the lower bits have chosen the word. A shift looks at its last six bits only.
            probes |= 1L << (hash >>> Long.SIZE - i * BITS_A_PROBE);
        }
        return probes;
    }
}
