package io.provincewire.stream;

import io.provincewire.avro.RawArticle;
import io.provincewire.record.InvalidArticleException;
import io.provincewire.record.RawArticleJson;
import io.provincewire.stream.registry.AvroReader;
import io.provincewire.stream.registry.InvalidAvroException;
import io.provincewire.stream.registry.SchemaRegistry;
import io.provincewire.stream.registry.UnknownSchemaException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Reads the value of a raw record: Avro or JSON, as its header {@code content-type} says, else its first byte. */
final class RawValues {
    static final String CONTENT_TYPE = "content-type";

    private final RawArticleJson json = new RawArticleJson();
    private final AvroReader<RawArticle> avro;

    RawValues(SchemaRegistry registry) {
        this.avro = new AvroReader<>(registry, RawArticle.class);
    }

    /** @throws InvalidArticleException if the bytes are no article; its code is that of the dead letter */
    RawArticle read(byte[] value, Headers headers) throws InvalidArticleException {
        try {
            return isAvro(value, headers) ? avro.read(value) : json.read(value);
        } catch (InvalidAvroException e) {
            throw new InvalidArticleException(e.code(), String.valueOf(e.getMessage()));
        } catch (UnknownSchemaException e) {
            throw new InvalidArticleException("unknown-schema", String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw new InvalidArticleException("too-deep", "nested too deep");
        }
    }

    private static boolean isAvro(byte[] value, Headers headers) {
        Header header = headers.lastHeader(CONTENT_TYPE);
        if (header != null && header.value() != null) {
            String type = new String(header.value(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            if (type.contains("json")) {
                return false;
            }
            if (type.contains("avro")) {
                return true;
            }
        }
        return AvroReader.framed(value);
    }
}
