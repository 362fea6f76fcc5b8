package io.provincewire.stream;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The time of a raw record: its own. Only what no broker would take (before 1970, or further ahead of the clock than
 * brokers allow) becomes the present, since an output with such a time would block its partition for ever.
 */
final class RawTime implements TimestampExtractor {
    /** Brokers allow an hour by default. */
    static final Duration AHEAD = Duration.ofMinutes(30);

    private final LongSupplier clock;

    /** @param clock milliseconds since 1970 */
    RawTime(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        long now = clock.getAsLong();
        long own = record.timestamp();
        return own < 0 || own > now + AHEAD.toMillis() ? now : own;
    }
}
