package io.provincewire.stream;

import io.provincewire.avro.Signature;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Reads the topic of signatures into the index, from the beginning at every start. The index is the table: the store
 * that Kafka Streams asks for stays empty, since it could not be searched.
 */
final class IndexSignatures extends ContextualProcessor<String, Signature, Void, Void> {
    static final String STORE = "signatures";

    private final CopyIndex index;

    IndexSignatures(CopyIndex index) {
        this.index = index;
    }

    @Override
    public void process(Record<String, Signature> record) {
        if (record.value() == null) {
            index.remove(record.key());
        } else {
            index.put(record.value());
        }
    }
}
