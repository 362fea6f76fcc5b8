package io.provincewire.stream.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * The registry over its REST API: every call asks it. Looks schemas up by id and by subject; registers and sets
 * compatibility only for who creates topics.
 */
public final class RegistryClient implements SchemaRegistry {
    private static final int NOT_FOUND = 404;

    private final RegistryHttp http;

    /** @param settings where it is and how long to wait */
    public RegistryClient(RegistrySettings settings) {
        this.http = new RegistryHttp(settings);
    }

    @Override
    public Schema byId(int id) {
        return found("/schemas/ids/" + id)
                .map(RegistryClient::avro)
                .orElseThrow(() -> new UnknownSchemaException("the registry has no schema with id " + id));
    }

    /** Compares schemas and not their text: whoever registered it may have written it another way. */
    @Override
    public int idOf(String subject, Schema schema) {
        JsonNode versions = found(versionsOf(subject))
                .orElseThrow(() -> new UnknownSchemaException("the registry has no subject " + subject));
        for (int i = versions.size() - 1; i >= 0; i--) {
            JsonNode version =
                    http.get(versionsOf(subject) + "/" + versions.get(i).asInt());
            if (avro(version).equals(schema)) {
                return version.path("id").asInt();
            }
        }
        throw new UnknownSchemaException(
                "subject " + subject + " has no version that is " + schema.getFullName() + " of this build");
    }

    /** How many versions {@code subject} has; 0 where there is no such subject. */
    public int versions(String subject) {
        return found(versionsOf(subject)).map(JsonNode::size).orElse(0);
    }

    /** Registers {@code schema} under {@code subject}; the same one again changes nothing. */
    public int register(String subject, Schema schema) {
        String body = http.object("schema", schema.toString());
        return http.send("POST", versionsOf(subject), body).path("id").asInt();
    }

    /** Sets what new versions of {@code subject} must be compatible with. */
    public void setCompatibility(String subject, String level) {
        http.send("PUT", "/config/" + escaped(subject), http.object("compatibility", level));
    }

    /** The compatibility level of {@code subject}'s own; empty where it has none. */
    public Optional<String> compatibility(String subject) {
        return found("/config/" + escaped(subject))
                .map(answer -> answer.path("compatibilityLevel").asText());
    }

    private Optional<JsonNode> found(String path) {
        try {
            return Optional.of(http.get(path));
        } catch (RegistryRefusedException refused) {
            if (refused.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static Schema avro(JsonNode answer) {
        String type = answer.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new UnknownSchemaException("a schema of type " + type + ", not Avro");
        }
        try {
            return new Schema.Parser().parse(answer.path("schema").asText());
        } catch (SchemaParseException e) {
            throw new UnknownSchemaException("a schema that is no Avro schema");
        }
    }

    private static String versionsOf(String subject) {
        return "/subjects/" + escaped(subject) + "/versions";
    }

    private static String escaped(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }
}
