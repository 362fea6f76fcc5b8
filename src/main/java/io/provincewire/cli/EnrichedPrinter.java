package io.provincewire.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.provincewire.avro.EnrichedArticle;
import io.provincewire.record.PlainJson;
import io.provincewire.stream.registry.AvroReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Prints the records of enriched topics, readable or as JSON. */
final class EnrichedPrinter {
    private final Terminal terminal;
    private final AvroReader<EnrichedArticle> reader;
    private final boolean json;
    private final JsonFactory factory = new JsonFactory();
    private final PlainJson articles = new PlainJson();

    EnrichedPrinter(Terminal terminal, AvroReader<EnrichedArticle> reader, boolean json) {
        this.terminal = terminal;
        this.reader = reader;
        this.json = json;
    }

    /** Prints one record; a null value says that the article is not, or no longer, of this topic. */
    void print(ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        EnrichedArticle article = reader.deserialize(record.topic(), record.value());
        if (json) {
            terminal.line(json(record.topic(), key, article));
        } else {
            readable(record.topic(), key, article);
        }
    }

    private void readable(String topic, String key, @Nullable EnrichedArticle article) {
        if (article == null) {
            terminal.line(topic + ": withdrawn: " + key);
            return;
        }
        StringBuilder text = new StringBuilder(topic).append(": ");
        text.append(String.join("\n", new ArticleView(article).lines()));
        terminal.line(text.toString());
    }

    private String json(String topic, String key, @Nullable EnrichedArticle article) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(line)) {
            out.writeStartObject();
            out.writeStringField("topic", topic);
            out.writeStringField("key", key);
            out.writeFieldName("value");
            if (article == null) {
                out.writeNull();
            } else {
                articles.write(article, out);
            }
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }
}
