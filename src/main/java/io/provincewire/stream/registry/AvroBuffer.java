package io.provincewire.stream.registry;

import java.util.Arrays;
import org.apache.avro.io.BinaryData;
import org.apache.avro.io.BinaryEncoder;

/**
 * Avro binary in one array that is used again for the next record. Text is encoded where it comes to lie: Avro's own
 * encoders make an array for each string first, most of what writing an article allocated. For one thread.
 */
final class AvroBuffer extends BinaryEncoder {
    private static final int FIRST_SIZE = 4096;
    /** One huge article must not hold its memory for good. */
    private static final int LARGEST_KEPT = 1 << 20;

    private static final int LONGEST_VARINT = 10;
    private static final int LENGTH_OF_STRING = 5;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    /** Begins a record behind {@code head} bytes that the caller fills in. */
    void begin(int head) {
        if (bytes.length > LARGEST_KEPT) {
            bytes = new byte[FIRST_SIZE];
        }
        size = head;
    }

    /** What was written since {@link #begin}, head included. */
    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public void writeBoolean(boolean value) {
        ensure(1);
        bytes[size++] = (byte) (value ? 1 : 0);
    }

    @Override
    public void writeInt(int value) {
        ensure(LONGEST_VARINT);
        size += BinaryData.encodeInt(value, bytes, size);
    }

    @Override
    public void writeLong(long value) {
        ensure(LONGEST_VARINT);
        size += BinaryData.encodeLong(value, bytes, size);
    }

    @Override
    public void writeFloat(float value) {
        ensure(Float.BYTES);
        size += BinaryData.encodeFloat(value, bytes, size);
    }

    @Override
    public void writeDouble(double value) {
        ensure(Double.BYTES);
        size += BinaryData.encodeDouble(value, bytes, size);
    }

    @Override
    public void writeFixed(byte[] from, int start, int length) {
        ensure(length);
        System.arraycopy(from, start, bytes, size, length);
        size += length;
    }

    @Override
    public void writeString(String text) {
        ensure(LENGTH_OF_STRING + Utf8.most(text));
        int from = size + LENGTH_OF_STRING;
        int length = Utf8.encode(text, bytes, from) - from;
        size += BinaryData.encodeInt(length, bytes, size);
        System.arraycopy(bytes, from, bytes, size, length);
        size += length;
    }

    @Override
    protected void writeZero() {
        ensure(1);
        bytes[size++] = 0;
    }

    @Override
    public int bytesBuffered() {
        return 0;
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
