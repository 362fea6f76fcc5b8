package io.provincewire.stream.registry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads one value of Avro binary after another where it lies, for what is to be passed on as bytes and not to be made
 * into records. For one thread.
 */
public final class AvroCursor {
    private static final int LONGEST_VARINT = 10;

    private final byte[] bytes;
    private int at;

    /** Over {@code bytes}, from {@code at} on. */
    public AvroCursor(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** Where the next value begins. */
    public int at() {
        return at;
    }

    /** Goes to {@code to}, where a value begins. */
    public void go(int to) {
        at = to;
    }

    /** An int or a long: variable length, zigzag. */
    public long readLong() {
        long bits = 0;
        for (int read = 0; read < LONGEST_VARINT; read++) {
            byte next = next();
            bits |= (next & 0x7FL) << 7 * read;
            if (next >= 0) {
                return bits >>> 1 ^ -(bits & 1);
            }
        }
        throw malformed();
    }

    /** A double. */
    public double readDouble() {
        int from = at;
        skip(Double.BYTES);
        long bits = 0;
        for (int i = Double.BYTES - 1; i >= 0; i--) {
            bits = bits << Byte.SIZE | bytes[from + i] & 0xFF;
        }
        return Double.longBitsToDouble(bits);
    }

    /** A string. */
    public String readString() {
        int length = readLength();
        int from = at;
        skip(length);
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    /** The bytes of a string or of bytes. */
    public byte[] readBytes() {
        int length = readLength();
        int from = at;
        skip(length);
        return Arrays.copyOfRange(bytes, from, at);
    }

    /** Passes a string or bytes. */
    void skipBytes() {
        skip(readLength());
    }

    /** An index from 0 to {@code size} - 1: of a symbol or of a branch. */
    public int readIndex(int size) {
        long index = readLong();
        if (index < 0 || index >= size) {
            throw malformed();
        }
        return (int) index;
    }

    void skip(int count) {
        if (count > bytes.length - at) {
            throw malformed();
        }
        at += count;
    }

    private int readLength() {
        long length = readLong();
        if (length < 0 || length > bytes.length - at) {
            throw malformed();
        }
        return (int) length;
    }

    private byte next() {
        if (at == bytes.length) {
            throw malformed();
        }
        return bytes[at++];
    }

    private static InvalidAvroException malformed() {
        return new InvalidAvroException("invalid-avro", "truncated or malformed Avro");
    }
}
