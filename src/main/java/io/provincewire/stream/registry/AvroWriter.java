package io.provincewire.stream.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
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
    /** Bytes of the frame, in front of the Avro. */
    public static final int HEAD = 5;

    static final byte MAGIC = 0;

    private final SchemaRegistry registry;
    private final Schema schema;
    private final SpecificDatumWriter<T> records;
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();
    private final ThreadLocal<AvroBuffer> buffers = ThreadLocal.withInitial(AvroBuffer::new);

    /** Writes {@code type} with the ids that {@code registry} gives it. */
    public AvroWriter(SchemaRegistry registry, Class<T> type) {
        this.registry = registry;
        SpecificData model = SpecificData.getForClass(type);
        // Generated code writes what holds no time in a third of the time that walking the schema takes.
        model.setCustomCoders(true);
        this.schema = PlainSchema.of(model.getSchema(type));
        this.records = new SpecificDatumWriter<>(model.getSchema(type), model);
    }

    /** The subject of the values of {@code topic}. */
    public static String subject(String topic) {
        return topic + "-value";
    }

    /** Asks for the id that {@code topic} needs, so that later nothing has to be asked. */
    public void prepare(String topic) {
        id(topic);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T record) {
        return record == null ? null : framed(topic, record);
    }

    /** {@code record} in the frame that {@code topic} needs. */
    public byte[] framed(String topic, T record) {
        return headed(id(topic), written(record, HEAD));
    }

    /** {@code framed} for another topic: the same array where the schema has the same id there. */
    public byte[] framed(String topic, byte[] framed) {
        int id = id(topic);
        return ByteBuffer.wrap(framed).getInt(1) == id ? framed : headed(id, framed.clone());
    }

    /** The Avro binary of {@code record}, unframed: the same for every topic. */
    public byte[] encode(T record) {
        return written(record, 0);
    }

    /** {@code avro} in the frame that {@code topic} needs. */
    public byte[] frame(String topic, byte[] avro) {
        return frame(topic, avro, 0, avro.length);
    }

    /** What lies in {@code avro} from {@code from} to {@code end}, then {@code rest}, in the frame that {@code topic} needs. */
    public byte[] frame(String topic, byte[] avro, int from, int end, byte... rest) {
        int length = end - from;
        byte[] framed = new byte[HEAD + length + rest.length];
        System.arraycopy(avro, from, framed, HEAD, length);
        System.arraycopy(rest, 0, framed, HEAD + length, rest.length);
        return headed(id(topic), framed);
    }

    private byte[] written(T record, int head) {
        AvroBuffer buffer = buffers.get();
        buffer.begin(head);
        try {
            records.write(record, buffer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return buffer.copy();
    }

    /** Only what the registry answered is kept: it is asked again for what it did not have. */
    private int id(String topic) {
        Integer known = ids.get(topic);
        return known != null ? known : ids.computeIfAbsent(topic, asked -> registry.idOf(subject(asked), schema));
    }

    private static byte[] headed(int id, byte[] framed) {
        ByteBuffer.wrap(framed).put(MAGIC).putInt(id);
        return framed;
    }
}
