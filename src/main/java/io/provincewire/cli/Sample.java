package io.provincewire.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One raw record of those that the program ships, {@code samples/articles.jsonl}.
 *
 * @param key of the record
 * @param value of the record: an article as JSON, or something broken; null retracts
 */
record Sample(@Nullable String key, @Nullable String value) {

    /** All, in the order in which they are published. */
    static List<Sample> all() {
        InputStream file = Objects.requireNonNull(Sample.class.getResourceAsStream("/samples/articles.jsonl"));
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> parse(json, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean retracts() {
        return value == null;
    }

    private static Sample parse(ObjectMapper json, String line) {
        try {
            JsonNode record = json.readTree(line);
            JsonNode text = record.get("text");
            JsonNode article = record.path("value");
            String value = article.isObject() ? article.toString() : null;
            return new Sample(record.path("key").textValue(), text == null ? value : text.textValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
