package io.provincewire.stream.registry;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Gives records in Confluent's wire format as bytes whose Avro is that of this build's schema, which are as a rule the
 * bytes as they came; what an older or newer build wrote is read and written anew. Safe for use by several threads at
 * once.
 *
 * @param <T> the generated class
 */
public final class CurrentAvro<T extends SpecificRecord> implements Deserializer<byte[]> {
    private final AvroReader<T> reader;
    private final AvroWriter<T> writer;

    /** Of {@code type}; asks {@code registry} for the schemas that bytes were written with. */
    public CurrentAvro(SchemaRegistry registry, Class<T> type) {
        this.reader = new AvroReader<>(registry, type);
        this.writer = new AvroWriter<>(registry, type);
    }

    /**
     * {@code bytes} of {@code topic}, walked once: no length in them lies, and nothing is left over.
     *
     * @throws InvalidAvroException if the bytes are none of this record
     * @throws UnknownSchemaException if the registry does not know their schema
     * @throws RegistryAwayException if it could not be asked
     */
    @Override
    public byte @Nullable [] deserialize(String topic, byte @Nullable [] bytes) {
        return bytes == null || reader.isCurrent(bytes) ? bytes : writer.framed(topic, reader.read(bytes));
    }
}
