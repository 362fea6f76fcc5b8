package io.provincewire.stream;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.function.IntConsumer;

/**
 * Finds slots by their keys: open addressing with linear probing, four bytes an entry, outside the heap. It grows a
 * segment at a time, so that growing needs little more than what it holds. Of many slots with one key only the first are
 * kept: who looks for one of them finds enough, and a text that comes a million times costs no more than one that comes
 * often.
 */
final class SlotTable {
    /** How many slots of one key are kept. */
    static final int MOST_ALIKE = 64;

    private static final int SEGMENT_BITS = 8;
    private static final int KIND_BITS = 5;
    private static final int FIRST_SIZE = 64;

    private final Keys keys;
    private final IntBuffer[] segments = new IntBuffer[1 << SEGMENT_BITS];
    private final int[] used = new int[1 << SEGMENT_BITS];

    /** Of what kinds there are keys is the caller's; from 0 to 31. */
    interface Keys {
        long of(int slot, int kind);
    }

    SlotTable(Keys keys) {
        this.keys = keys;
        for (int i = 0; i < segments.length; i++) {
            segments[i] = cells(FIRST_SIZE);
        }
    }

    /** Adds {@code slot}, from 0 to 2²⁷ - 2, under its key of {@code kind}, which must not change as long as it is in. */
    void add(int slot, int kind) {
        long key = keys.of(slot, kind);
        long hash = hash(key, kind);
        int segment = segment(hash);
        if (4 * (used[segment] + 1) > 3 * segments[segment].capacity()) {
            grow(segment);
        }
        if (insert(segments[segment], hash, key, entry(slot, kind))) {
            used[segment]++;
        }
    }

    /** Takes {@code slot} out, if it is in. */
    void remove(int slot, int kind) {
        long hash = hash(keys.of(slot, kind), kind);
        int segment = segment(hash);
        IntBuffer cells = segments[segment];
        int mask = cells.capacity() - 1;
        int entry = entry(slot, kind);
        for (int at = (int) hash & mask; cells.get(at) != 0; at = at + 1 & mask) {
            if (cells.get(at) == entry) {
                close(cells, at);
                used[segment]--;
                return;
            }
        }
    }

    /** Tells {@code found} of each slot that has the same key of {@code kind} as {@code slot}. */
    void find(int slot, int kind, IntConsumer found) {
        long key = keys.of(slot, kind);
        long hash = hash(key, kind);
        IntBuffer cells = segments[segment(hash)];
        int mask = cells.capacity() - 1;
        int at = (int) hash & mask;
        for (int entry = cells.get(at); entry != 0; entry = cells.get(at)) {
            if (isAlike(entry, kind, key)) {
                found.accept(slot(entry));
            }
            at = at + 1 & mask;
        }
    }

    private boolean insert(IntBuffer cells, long hash, long key, int entry) {
        int mask = cells.capacity() - 1;
        int kind = kind(entry);
        int alike = 0;
        int at = (int) hash & mask;
        while (cells.get(at) != 0) {
            if (isAlike(cells.get(at), kind, key) && ++alike == MOST_ALIKE) {
                return false;
            }
            at = at + 1 & mask;
        }
        cells.put(at, entry);
        return true;
    }

    /** Moves up what lies behind the hole and could no longer be found across it. */
    private void close(IntBuffer cells, int at) {
        int mask = cells.capacity() - 1;
        int hole = at;
        for (int next = hole + 1 & mask; cells.get(next) != 0; next = next + 1 & mask) {
            int cell = cells.get(next);
            int home = (int) hash(keys.of(slot(cell), kind(cell)), kind(cell)) & mask;
            if ((next - home & mask) >= (next - hole & mask)) {
                cells.put(hole, cell);
                hole = next;
            }
        }
        cells.put(hole, 0);
    }

    private void grow(int segment) {
        IntBuffer before = segments[segment];
        IntBuffer after = cells(2 * before.capacity());
        for (int i = 0; i < before.capacity(); i++) {
            int entry = before.get(i);
            if (entry != 0) {
                long key = keys.of(slot(entry), kind(entry));
                insert(after, hash(key, kind(entry)), key, entry);
            }
        }
        segments[segment] = after;
    }

    private boolean isAlike(int entry, int kind, long key) {
        return kind(entry) == kind && keys.of(slot(entry), kind) == key;
    }

    private static IntBuffer cells(int count) {
        return ByteBuffer.allocateDirect(count * Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .asIntBuffer();
    }

    private static int entry(int slot, int kind) {
        return slot + 1 << KIND_BITS | kind;
    }

    private static int slot(int entry) {
        return (entry >>> KIND_BITS) - 1;
    }

    private static int kind(int entry) {
        return entry & (1 << KIND_BITS) - 1;
    }

    private static int segment(long hash) {
        return (int) (hash >>> Long.SIZE - SEGMENT_BITS);
    }

    private static long hash(long key, int kind) {
        return MinHash.mix(key * 31 + kind);
    }
}
