package io.provincewire.stream;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Where a record came from and the bytes that it was, whatever way it went inside the job since.
 *
 * @param topic the raw topic
 * @param partition of that topic
 * @param offset in that partition
 * @param timestamp of the record, milliseconds since 1970
 * @param key as it came
 * @param value as it came
 * @param headers as they came
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; Kafka deals in arrays
record Origin(
        String topic,
        int partition,
        long offset,
        long timestamp,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Headers headers) {}
