package io.provincewire.stream;

import io.provincewire.stream.registry.PlainSchema;
import io.provincewire.stream.registry.RegistryAwayException;
import io.provincewire.stream.registry.SchemaRegistry;
import io.provincewire.stream.registry.UnknownSchemaException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** A registry in memory that knows whatever it is asked for by schema, and can be away. */
final class MemoryRegistry implements SchemaRegistry {
    private final List<Schema> schemas = new ArrayList<>();
    private boolean away;

    void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public synchronized Schema byId(int id) {
        answer();
        if (id < 1 || id > schemas.size()) {
            throw new UnknownSchemaException("no schema " + id);
        }
        return schemas.get(id - 1);
    }

    @Override
    public synchronized int idOf(String subject, Schema schema) {
        answer();
        Schema plain = PlainSchema.of(schema);
        if (!schemas.contains(plain)) {
            schemas.add(plain);
        }
        return schemas.indexOf(plain) + 1;
    }

    private void answer() {
        if (away) {
            throw new RegistryAwayException("away");
        }
    }
}
