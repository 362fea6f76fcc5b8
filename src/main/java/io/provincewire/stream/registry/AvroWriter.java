package io.provincewire.stream.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records in Confluent's wire format: a zero byte, the schema's id as four bytes big-endian, then Avro binary.
 * The subject is {@code <topic>-value}; nothing is ever registered. Safe for use by several threads at once.
 *
 * @param <T> the generated class
 */
public final class AvroWriter<T extends SpecificRecord> implements Serializer<T> {
    static final byte MAGIC = 0;
    static final int HEAD = 5;

    private final SchemaRegistry registry;
    private final Schema schema;
    private final SpecificDatumWriter<T> records;

    /** Writes {@code type} with the ids that {@code registry} gives it. */
    public AvroWriter(SchemaRegistry registry, Class<T> type) {
        this.registry = registry;
        SpecificData model = SpecificData.getForClass(type);
        this.schema = PlainSchema.of(model.getSchema(type));
        this.records = new SpecificDatumWriter<>(model.getSchema(type), model);
    }

    /** The subject of the values of {@code topic}. */
    public static String subject(String topic) {
        return topic + "-value";
    }

    /** Asks for the id that {@code topic} needs, so that later nothing has to be asked. */
    public void prepare(String topic) {
        registry.idOf(subject(topic), schema);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T record) {
        return record == null ? null : framed(registry.idOf(subject(topic), schema), encode(record));
    }

    /** The Avro binary of {@code record}, unframed: the same for every topic. */
    public byte[] encode(T record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            records.write(record, encoder);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** {@code avro} in the frame that {@code topic} needs. */
    public byte[] frame(String topic, byte[] avro) {
        return framed(registry.idOf(subject(topic), schema), avro);
    }

    private static byte[] framed(int id, byte[] avro) {
        return ByteBuffer.allocate(HEAD + avro.length)
                .put(MAGIC)
                .putInt(id)
                .put(avro)
                .array();
    }
}
