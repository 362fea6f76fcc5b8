package io.provincewire.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as the bytes that they are, so that one line with broken UTF-8 spoils no other. Lines end with LF or
 * CRLF; blank ones are passed over but counted.
 */
final class Lines {
    private final InputStream in;
    private final int limit;
    private long number;

    /** @param limit how many bytes of a line are kept; of a longer one only the beginning is, and it is marked */
    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** One line. */
    static final class Line {
        private final long number;
        private final byte[] bytes;
        private final boolean whole;

        private Line(long number, byte[] bytes, boolean whole) {
            this.number = number;
            this.bytes = bytes;
            this.whole = whole;
        }

        /** From 1. */
        long number() {
            return number;
        }

        /** Without the line end. */
        byte[] bytes() {
            return bytes;
        }

        /** False where the line was longer than the limit. */
        boolean whole() {
            return whole;
        }
    }

    /** The next line that is not blank, or null at the end. */
    @Nullable
    Line next() throws IOException {
        Line line = readLine();
        while (line != null && isBlank(line.bytes())) {
            line = readLine();
        }
        return line;
    }

    private @Nullable Line readLine() throws IOException {
        int next = in.read();
        if (next < 0) {
            return null;
        }
        number++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        boolean whole = true;
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (bytes.size() < limit) {
                bytes.write(next);
            } else {
                whole = false;
            }
        }
        return new Line(number, withoutCarriageReturn(bytes.toByteArray()), whole);
    }

    private static byte[] withoutCarriageReturn(byte[] bytes) {
        boolean has = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return has ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
