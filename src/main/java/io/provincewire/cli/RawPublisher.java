package io.provincewire.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Sends raw articles as JSON and counts what the brokers have acknowledged. */
final class RawPublisher implements AutoCloseable {
    private static final String TYPE_HEADER = "content-type";
    private static final byte[] JSON = "application/json".getBytes(StandardCharsets.UTF_8);

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /** Sends to {@code topic} by {@code producer}, which it closes. */
    RawPublisher(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /** How many bytes an article takes as the job counts them: key, value and headers. */
    static long size(@Nullable String key, byte[] value) {
        return (long) bytesOrNone(key).length + value.length + TYPE_HEADER.length() + JSON.length;
    }

    /**
     * Sends one article, in the background.
     *
     * @param value null retracts
     * @throws CommandException if an earlier one was refused by the brokers
     */
    void send(@Nullable String key, byte @Nullable [] value) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, key == null ? null : bytesOrNone(key), value);
        if (value != null) {
            record.headers().add(new RecordHeader(TYPE_HEADER, JSON));
        }
        send(record);
    }

    /** Sends a record as it is, in the background; throws as the other does. */
    void send(ProducerRecord<byte[], byte[]> record) {
        stopAtFailure();
        var unused = producer.send(record, this::answered);
    }

    /** Where it all goes. */
    String topic() {
        return topic;
    }

    /**
     * Waits until all are acknowledged.
     *
     * @return how many were, since the beginning
     * @throws CommandException if one was refused
     */
    long flush() {
        producer.flush();
        stopAtFailure();
        return acknowledged.get();
    }

    /** How many are acknowledged so far. */
    long acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void answered(@Nullable RecordMetadata metadata, @Nullable Exception refusal) {
        if (refusal == null) {
            acknowledged.incrementAndGet();
        } else {
            failure.compareAndSet(null, refusal);
        }
    }

    private void stopAtFailure() {
        Exception first = failure.get();
        if (first instanceof RecordTooLargeException) {
            throw CommandException.failed("the brokers refuse an article as too large (" + first.getMessage()
                    + "); raise max.message.bytes of " + topic + " to what article.max.bytes of the job allows");
        }
        if (first != null) {
            throw CommandException.failed("not all were taken, " + acknowledged + " were: " + first.getMessage());
        }
    }

    private static byte[] bytesOrNone(@Nullable String key) {
        return key == null ? new byte[0] : key.getBytes(StandardCharsets.UTF_8);
    }
}
