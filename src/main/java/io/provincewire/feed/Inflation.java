package io.provincewire.feed;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Undoes the compression of an answer, up to a size: a few kilobytes can unpack to gigabytes. */
final class Inflation {
    private Inflation() {}

    /**
     * The unpacked bytes.
     *
     * @throws UnreadableFeedException {@code too-large} past {@code limit} bytes, {@code bad-encoding} otherwise
     */
    static byte[] inflate(byte[] packed, String encoding, int limit) throws UnreadableFeedException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(packed);
        try (InputStream in =
                switch (encoding.strip().toLowerCase(Locale.ROOT)) {
                    case "", "identity" -> bytes;
                    case "gzip", "x-gzip" -> new GZIPInputStream(bytes);
                    case "deflate" -> new InflaterInputStream(bytes);
                    default -> throw new UnreadableFeedException("bad-encoding", "an encoding that was not asked for");
                }) {
            return limited(in, limit);
        } catch (IOException e) {
            throw new UnreadableFeedException("bad-encoding", "the answer does not unpack");
        }
    }

    private static byte[] limited(InputStream in, int limit) throws IOException, UnreadableFeedException {
        byte[] all;
        try {
            all = in.readNBytes(limit + 1);
        } catch (EOFException e) {
            throw new UnreadableFeedException("bad-encoding", "the answer ends too early");
        }
        if (all.length > limit) {
            throw new UnreadableFeedException("too-large", "more than " + limit + " bytes");
        }
        return all;
    }
}
