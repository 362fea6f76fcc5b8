package io.provincewire.stream;

import io.provincewire.avro.Contribution;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/** What the job answers to a raw record. */
sealed interface Output {

    /** A record for a topic, as bytes: what can fail was done before, so that all of an article is sent or nothing. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; Kafka deals in arrays
    record Sent(String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) implements Output {}

    /** A change of what the article contributes to a key of the table of figures. */
    record Figure(String key, Contribution contribution) implements Output {
        KeyValue<String, Contribution> entry() {
            return KeyValue.pair(key, contribution);
        }
    }
}
