package io.provincewire.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes the Avro records as plain JSON of the same field names: no union wrappers, every field present (null where it
 * has no value), enums as their names, instants as ISO-8601 in UTC, e.g. {@code 2026-03-01T01:30:00Z}. A surrogate
 * without its partner becomes U+FFFD, since UTF-8 cannot hold it. Safe for use by several threads at once.
 */
public final class PlainJson {
    private final JsonFactory factory = new JsonFactory();

    /** {@code record} as one line without its line end. */
    public String line(SpecificRecord record) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(line)) {
            write(record, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    /** {@code record} as UTF-8. */
    public byte[] bytes(SpecificRecord record) {
        return line(record).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes {@code record} as the next value of {@code out}. */
    public void write(SpecificRecord record, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Schema.Field field : record.getSchema().getFields()) {
            out.writeFieldName(field.name());
            value(record.get(field.pos()), out);
        }
        out.writeEndObject();
    }

    private void value(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof SpecificRecord record) {
            write(record, out);
        } else if (value instanceof Iterable<?> items) {
            array(items, out);
        } else if (value instanceof Map<?, ?> map) {
            object(map, out);
        } else {
            scalar(value, out);
        }
    }

    private void array(Iterable<?> items, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Object item : items) {
            value(item, out);
        }
        out.writeEndArray();
    }

    private void object(Map<?, ?> map, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.writeFieldName(WellFormed.of(entry.getKey().toString()));
            value(entry.getValue(), out);
        }
        out.writeEndObject();
    }

    private static void scalar(Object value, JsonGenerator out) throws IOException {
        if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Double number && Double.isFinite(number)) {
            decimal(number, out);
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof Instant instant) {
            out.writeString(instant.toString());
        } else if (value instanceof CharSequence || value instanceof Enum<?>) {
            out.writeString(WellFormed.of(value.toString()));
        } else {
            throw new IllegalArgumentException(
                    "no plain JSON for a " + value.getClass().getName());
        }
    }

    /** 35700000 and not 3.57E7: people and line tools read this. */
    private static void decimal(double number, JsonGenerator out) throws IOException {
        if (number == Math.rint(number) && Math.abs(number) < 1L << 53) {
            out.writeNumber((long) number);
        } else {
            out.writeNumber(number);
        }
    }
}
