package io.provincewire.stream.registry;

import java.util.List;
import org.apache.avro.Schema;

/**
 * Where the fields of a record lie in its Avro binary, by its schema. What is only passed on need not be made into an
 * object for that. Knows all types but arrays, maps and fixed. Safe for use by several threads at once.
 */
public final class AvroLayout {
    private final Schema record;
    private final Part[] fields;

    /** A value of one type. */
    private interface Part {
        void pass(AvroCursor cursor);
    }

    /** Of the record that {@code schema} describes. */
    public AvroLayout(Schema schema) {
        this.record = schema;
        this.fields =
                parts(schema.getFields().stream().map(Schema.Field::schema).toList());
    }

    /** How many fields there are. */
    public int size() {
        return fields.length;
    }

    /** The number of the field {@code name}. */
    public int field(String name) {
        return record.getField(name).pos();
    }

    /**
     * Passes one record and writes to {@code starts} where each of its fields begins, by its number.
     *
     * @throws InvalidAvroException if there is no such record
     */
    public void pass(AvroCursor cursor, int[] starts) {
        for (int i = 0; i < fields.length; i++) {
            starts[i] = cursor.at();
            fields[i].pass(cursor);
        }
    }

    private static Part[] parts(List<Schema> schemas) {
        return schemas.stream().map(AvroLayout::part).toArray(Part[]::new);
    }

    private static Part part(Schema schema) {
        return switch (schema.getType()) {
            case NULL -> cursor -> {};
            case BOOLEAN -> cursor -> cursor.skip(1);
            case INT, LONG -> AvroCursor::readLong;
            case FLOAT -> cursor -> cursor.skip(Float.BYTES);
            case DOUBLE -> cursor -> cursor.skip(Double.BYTES);
            case STRING, BYTES -> AvroCursor::skipBytes;
            case ENUM -> {
                int symbols = schema.getEnumSymbols().size();
                yield cursor -> cursor.readIndex(symbols);
            }
            case UNION -> {
                Part[] branches = parts(schema.getTypes());
                yield cursor -> branches[cursor.readIndex(branches.length)].pass(cursor);
            }
            case RECORD -> {
                Part[] inner = parts(
                        schema.getFields().stream().map(Schema.Field::schema).toList());
                yield cursor -> {
                    for (Part field : inner) {
                        field.pass(cursor);
                    }
                };
            }
            case ARRAY, MAP, FIXED -> throw new IllegalArgumentException(schema.getType() + " is not known here");
        };
    }
}
