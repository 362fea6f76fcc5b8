package io.provincewire.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Makes dead letters, the same way for every kind of failure: the bytes as they came, headers that say why and where.
 * Bounded: what no topic would take is cut, and a header tells its true length. Never throws, takes null for anything
 * that is not known.
 */
final class DeadLetters {
    static final String PREFIX = "dead-letter-";
    static final String CAUSE = PREFIX + "cause";
    static final String DETAIL = PREFIX + "detail";
    static final String EXCEPTION = PREFIX + "exception";
    static final String TOPIC = PREFIX + "topic";
    static final String PARTITION = PREFIX + "partition";
    static final String OFFSET = PREFIX + "offset";
    static final String TIMESTAMP = PREFIX + "timestamp";
    static final String TIME = PREFIX + "time";
    static final String PIPELINE_VERSION = PREFIX + "pipeline-version";
    static final String TRUNCATED_FROM = PREFIX + "truncated-from";
    static final String HEADERS_DROPPED = PREFIX + "headers-dropped";

    /** What our own headers may take. */
    static final int HEADROOM = 16 << 10;

    private static final int LONGEST_HEADER = 1_000;

    private final String topic;
    private final int maxBytes;
    private final String version;

    /**
     * @param topic of dead letters
     * @param maxBytes of key, value and headers together
     * @param version of the pipeline
     */
    DeadLetters(String topic, int maxBytes, String version) {
        this.topic = topic;
        this.maxBytes = maxBytes;
        this.version = version;
    }

    /**
     * @param cause why
     * @param origin what came
     * @param now milliseconds since 1970
     */
    Output.Sent of(Cause cause, Origin origin, long now) {
        int room = maxBytes - HEADROOM;
        byte[] key = cut(origin.key(), room / 2);
        room -= length(key);
        Headers headers = new RecordHeaders();
        boolean kept = Sizes.of(origin.headers()) <= room / 2;
        if (kept) {
            own(origin.headers(), headers);
            room -= Sizes.of(headers);
        } else {
            add(headers, HEADERS_DROPPED, "too large");
        }
        byte[] value = cut(origin.value(), room);
        say(headers, cause, origin, now);
        if (length(value) < length(origin.value()) || length(key) < length(origin.key())) {
            add(headers, TRUNCATED_FROM, length(origin.key()) + "+" + length(origin.value()));
        }
        return new Output.Sent(topic, key, value, headers);
    }

    private void say(Headers headers, Cause cause, Origin origin, long now) {
        add(headers, CAUSE, cause.code());
        add(headers, DETAIL, cause.detail());
        add(headers, EXCEPTION, cause.exception());
        add(headers, TOPIC, origin.topic());
        add(headers, PARTITION, String.valueOf(origin.partition()));
        add(headers, OFFSET, String.valueOf(origin.offset()));
        add(headers, TIMESTAMP, String.valueOf(origin.timestamp()));
        add(headers, TIME, Instant.ofEpochMilli(now).toString());
        add(headers, PIPELINE_VERSION, version);
    }

    /** A dead letter that was replayed and died again tells its last death only. */
    private static void own(Headers from, Headers to) {
        for (Header header : from) {
            if (!header.key().startsWith(PREFIX)) {
                to.add(header);
            }
        }
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            String line = value.length() > LONGEST_HEADER ? value.substring(0, LONGEST_HEADER) : value;
            headers.add(name, line.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte @Nullable [] cut(byte @Nullable [] bytes, int room) {
        return bytes == null || bytes.length <= room ? bytes : Arrays.copyOf(bytes, Math.max(room, 0));
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
