package io.provincewire.stream;

import io.provincewire.avro.Signature;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Signatures in numbered slots: 104 bytes each outside the heap, and the ids as bytes on it. A million of them as
 * objects would take gigabytes. The used slots form a list in the order in which they were taken; slot 0 is never in it
 * and holds what is looked for.
 */
final class SignatureSlots implements SlotTable.Keys {
    static final int SCRATCH = 0;

    /** Kinds of keys: the bands of minima from 0 on, the content, the id. */
    static final int BANDS = MinHash.FUNCTIONS / Integer.BYTES;

    static final int CONTENT = BANDS;
    static final int ID = CONTENT + 1;

    private static final int CONTENT_AT = MinHash.FUNCTIONS;
    private static final int SEEN_AT = CONTENT_AT + 2 * Long.BYTES;
    private static final int ID_AT = SEEN_AT + Long.BYTES;
    private static final int PREVIOUS_AT = ID_AT + Long.BYTES;
    private static final int NEXT_AT = PREVIOUS_AT + Integer.BYTES;
    private static final int SIZE = NEXT_AT + Integer.BYTES;

    private static final int CHUNK_BITS = 10;

    /** Of each byte all bits but the upper one. */
    private static final long LOWER_BITS = 0x7F7F_7F7F_7F7F_7F7FL;

    private static final byte[] NOBODY = {};

    private final List<ByteBuffer> chunks = new ArrayList<>();
    /** Of each slot the length of the id in two bytes, the id, and the id of what it is a copy of, if it is one. */
    private byte[][] names = new byte[1 << CHUNK_BITS][];

    private int free;
    private int unused = SCRATCH + 1;

    SignatureSlots() {
        chunks.add(newChunk());
        link(SCRATCH, SCRATCH);
    }

    /** Takes a slot for {@code signature}, behind all others in the list. */
    int take(Signature signature) {
        int slot = free;
        if (slot == SCRATCH) {
            slot = unused++;
            if (slot >>> CHUNK_BITS == chunks.size()) {
                chunks.add(newChunk());
            }
        } else {
            free = next(slot);
        }
        write(slot, signature);
        int last = previous(SCRATCH);
        link(last, slot);
        link(slot, SCRATCH);
        return slot;
    }

    /** Gives {@code slot} back. */
    void release(int slot) {
        link(previous(slot), next(slot));
        names[slot] = NOBODY;
        putInt(slot, NEXT_AT, free);
        free = slot;
    }

    /** The slot taken first of all that are used; {@link #SCRATCH} where none is. */
    int first() {
        return next(SCRATCH);
    }

    /** Writes {@code signature} into {@code slot}. */
    void write(int slot, Signature signature) {
        byte[] minima = signature.getMinHashes().array();
        ByteBuffer chunk = chunk(slot);
        int at = at(slot);
        chunk.put(at, minima.length == MinHash.FUNCTIONS ? minima : new byte[MinHash.FUNCTIONS]);
        chunk.put(at + CONTENT_AT, Arrays.copyOf(signature.getContentHash().array(), 2 * Long.BYTES));
        chunk.putLong(at + SEEN_AT, signature.getFirstSeenAt().toEpochMilli());
        String original = signature.getCopyOf();
        name(slot, ArticleId.bytes(signature.getArticleId()), ArticleId.bytes(original == null ? "" : original));
    }

    /** Writes only an id, to look for it. */
    void write(int slot, String id) {
        name(slot, ArticleId.bytes(id), new byte[0]);
    }

    @Override
    public long of(int slot, int kind) {
        int at = at(slot);
        return switch (kind) {
            case CONTENT -> chunk(slot).getLong(at + CONTENT_AT);
            case ID -> chunk(slot).getLong(at + ID_AT);
            default -> chunk(slot).getInt(at + kind * Integer.BYTES);
        };
    }

    /** Whether the text is long enough for near copies. */
    boolean hasMinima(int slot) {
        for (int i = 0; i < MinHash.FUNCTIONS; i += Long.BYTES) {
            if (chunk(slot).getLong(at(slot) + i) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Share of equal minima, 0 to 1; 0 where one of the two has none. */
    double similarity(int one, int other) {
        if (!hasMinima(one) || !hasMinima(other)) {
            return 0;
        }
        ByteBuffer first = chunk(one);
        ByteBuffer second = chunk(other);
        int firstAt = at(one);
        int secondAt = at(other);
        int equal = 0;
        for (int i = 0; i < MinHash.FUNCTIONS; i += Long.BYTES) {
            equal += zeroBytes(first.getLong(firstAt + i) ^ second.getLong(secondAt + i));
        }
        return (double) equal / MinHash.FUNCTIONS;
    }

    /** Of a byte that is not zero a sum without carry into the next one, or the byte itself, has the upper bit. */
    private static int zeroBytes(long bytes) {
        return Long.BYTES - Long.bitCount(((bytes & LOWER_BITS) + LOWER_BITS | bytes) & ~LOWER_BITS);
    }

    boolean isSameContent(int one, int other) {
        int first = at(one) + CONTENT_AT;
        int second = at(other) + CONTENT_AT;
        return chunk(one).getLong(first) == chunk(other).getLong(second)
                && chunk(one).getLong(first + Long.BYTES) == chunk(other).getLong(second + Long.BYTES);
    }

    boolean isSameId(int one, int other) {
        return id(one).equals(id(other));
    }

    /** When the article was first seen, milliseconds since 1970. */
    long seen(int slot) {
        return chunk(slot).getLong(at(slot) + SEEN_AT);
    }

    String id(int slot) {
        byte[] name = names[slot];
        return new String(name, Short.BYTES, ByteBuffer.wrap(name).getShort(), StandardCharsets.UTF_8);
    }

    /** The id of what it is a copy of; empty where it is none. */
    Optional<String> original(int slot) {
        byte[] name = names[slot];
        int from = Short.BYTES + ByteBuffer.wrap(name).getShort();
        return from == name.length
                ? Optional.empty()
                : Optional.of(new String(name, from, name.length - from, StandardCharsets.UTF_8));
    }

    private void name(int slot, byte[] id, byte[] original) {
        if (slot >= names.length) {
            names = Arrays.copyOf(names, 2 * names.length);
        }
        names[slot] = ByteBuffer.allocate(Short.BYTES + id.length + original.length)
                .putShort((short) id.length)
                .put(id)
                .put(original)
                .array();
        long hash = 0;
        for (byte b : id) {
            hash = MinHash.mix(hash + b);
        }
        chunk(slot).putLong(at(slot) + ID_AT, hash);
    }

    private void link(int one, int other) {
        putInt(one, NEXT_AT, other);
        putInt(other, PREVIOUS_AT, one);
    }

    private int next(int slot) {
        return chunk(slot).getInt(at(slot) + NEXT_AT);
    }

    private int previous(int slot) {
        return chunk(slot).getInt(at(slot) + PREVIOUS_AT);
    }

    private void putInt(int slot, int field, int value) {
        chunk(slot).putInt(at(slot) + field, value);
    }

    private ByteBuffer chunk(int slot) {
        return chunks.get(slot >>> CHUNK_BITS);
    }

    private static int at(int slot) {
        return (slot & (1 << CHUNK_BITS) - 1) * SIZE;
    }

    private static ByteBuffer newChunk() {
        return ByteBuffer.allocateDirect(SIZE << CHUNK_BITS).order(ByteOrder.nativeOrder());
    }
}
