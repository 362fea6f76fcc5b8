package io.provincewire.stream.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * Remembers what the registry answered: an id never changes its schema, so what was seen once is known while the
 * registry is away. That it has none is not remembered.
 */
public final class CachedRegistry implements SchemaRegistry {
    private final SchemaRegistry registry;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<Subject, Integer> ids = new ConcurrentHashMap<>();

    /** @param registry asked for what is not known yet */
    public CachedRegistry(SchemaRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Schema byId(int id) {
        Schema known = schemas.get(id);
        return known != null ? known : schemas.computeIfAbsent(id, registry::byId);
    }

    @Override
    public int idOf(String subject, Schema schema) {
        return ids.computeIfAbsent(
                new Subject(subject, schema.getFullName()), asked -> registry.idOf(asked.name(), schema));
    }

    private record Subject(String name, String schema) {}
}
