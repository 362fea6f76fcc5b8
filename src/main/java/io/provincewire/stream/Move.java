package io.provincewire.stream;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Sends a raw record on as it came, under the key of its article, with where it came from in headers. */
final class Move extends ContextualProcessor<byte[], Incoming, byte[], byte[]> {
    @Override
    public void process(Record<byte[], Incoming> record) {
        Origin origin = record.value().origin();
        context().forward(record.withValue(origin.value()).withHeaders(Moved.headers(origin)));
    }
}
