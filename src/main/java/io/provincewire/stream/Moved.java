package io.provincewire.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Takes the origin of a record along through the repartition topic, in headers. Only what comes out of that topic is
 * read for them; a publisher's header of the same name means nothing.
 */
final class Moved {
    private static final String PREFIX = "provincewire-from-";
    private static final String TOPIC = PREFIX + "topic";
    private static final String PLACE = PREFIX + "place";
    private static final String KEY = PREFIX + "key";

    private final boolean isMoved;

    private Moved(boolean isMoved) {
        this.isMoved = isMoved;
    }

    /** For records of the raw topic itself. */
    static Moved no() {
        return new Moved(false);
    }

    /** For records of the repartition topic. */
    static Moved yes() {
        return new Moved(true);
    }

    boolean isMoved() {
        return isMoved;
    }

    /** {@code origin} as headers for the repartition topic. */
    static Headers headers(Origin origin) {
        Headers headers = new RecordHeaders(origin.headers().toArray());
        headers.add(TOPIC, origin.topic().getBytes(StandardCharsets.UTF_8));
        headers.add(
                PLACE,
                ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                        .putInt(origin.partition())
                        .putLong(origin.offset())
                        .array());
        return headers.add(KEY, origin.key());
    }

    /** Where {@code record} came from. */
    Origin origin(Record<byte[], byte[]> record, RecordMetadata metadata) {
        Headers headers = new RecordHeaders(record.headers().toArray());
        if (!isMoved) {
            return new Origin(
                    metadata.topic(),
                    metadata.partition(),
                    metadata.offset(),
                    record.timestamp(),
                    record.key(),
                    record.value(),
                    headers);
        }
        String topic = new String(take(headers, TOPIC).value(), StandardCharsets.UTF_8);
        ByteBuffer place = ByteBuffer.wrap(take(headers, PLACE).value());
        byte[] key = take(headers, KEY).value();
        return new Origin(topic, place.getInt(), place.getLong(), record.timestamp(), key, record.value(), headers);
    }

    private static Header take(Headers headers, String name) {
        Header last = headers.lastHeader(name);
        headers.remove(name);
        return last;
    }
}
