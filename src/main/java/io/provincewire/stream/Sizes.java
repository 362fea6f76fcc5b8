package io.provincewire.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** What records take on the wire, in bytes, uncompressed: an upper bound, lengths included. */
final class Sizes {
    /** Lengths, attributes, offset and timestamp of a record, and its share of a batch of one. */
    static final int RECORD_OVERHEAD = 128;

    private static final int LENGTHS = 10;

    private Sizes() {}

    static long of(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return RECORD_OVERHEAD + (key == null ? 0L : key.length) + (value == null ? 0L : value.length) + of(headers);
    }

    static int of(Headers headers) {
        int size = 0;
        for (Header header : headers) {
            byte[] value = header.value();
            size += LENGTHS + header.key().getBytes(StandardCharsets.UTF_8).length + (value == null ? 0 : value.length);
        }
        return size;
    }
}
