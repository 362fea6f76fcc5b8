package io.provincewire.record;

import org.apache.avro.Schema;

/** What the readers and writers of plain JSON ask a schema. */
final class Schemas {
    private Schemas() {}

    /** The other branch of a union of null and one type; {@code schema} itself where it is no union. */
    static Schema withoutNull(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElse(schema);
    }
}
