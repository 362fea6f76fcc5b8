package io.provincewire.stream;

import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/** Where an output goes. A class with a name of its own, since the description of the topology tells it. */
record OutputTopic() implements TopicNameExtractor<byte[], Output> {
    @Override
    public String extract(byte[] key, Output output, RecordContext record) {
        return ((Output.Sent) output).topic();
    }
}
