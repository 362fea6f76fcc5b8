package io.provincewire.stream.registry;

import org.apache.avro.Schema;

/** Where writers and readers agree on schemas. Safe for use by several threads at once. */
public interface SchemaRegistry {

    /**
     * The schema that bytes with {@code id} were written with.
     *
     * @throws UnknownSchemaException if the registry answers that it has none, or none that is Avro
     * @throws RegistryAwayException if no answer came
     */
    Schema byId(int id);

    /**
     * The id of {@code schema} among the versions of {@code subject}; never registers.
     *
     * @throws UnknownSchemaException if the subject is missing or has no such version
     * @throws RegistryAwayException if no answer came
     */
    int idOf(String subject, Schema schema);
}
