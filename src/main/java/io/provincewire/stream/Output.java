package io.provincewire.stream;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** What the job answers to a raw record. */
sealed interface Output {

    /** A record for a topic, as bytes: what can fail was done before, so that all of an article is sent or nothing. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; Kafka deals in arrays
    record Sent(String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) implements Output {}

    /**
     * Changes of what the article contributes to keys of the table of figures that begin with {@code place}: a record
     * {@code Contributions} in the wire format.
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; Kafka deals in arrays
    record Figures(String place, byte[] contributions) implements Output {}
}
