package io.provincewire.stream;

import io.provincewire.stream.registry.AvroReader;
import io.provincewire.stream.registry.AvroWriter;
import io.provincewire.stream.registry.SchemaRegistry;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Serdes of the records over one registry, for topics and stores alike: what is stored evolves as what is sent. */
public final class AvroSerdes {
    private final SchemaRegistry registry;

    /** @param registry that knows the schemas */
    public AvroSerdes(SchemaRegistry registry) {
        this.registry = registry;
    }

    /** Of the generated class {@code type}. */
    public <T extends SpecificRecord> Serde<T> of(Class<T> type) {
        return Serdes.serdeFrom(new AvroWriter<>(registry, type), new AvroReader<>(registry, type));
    }
}
