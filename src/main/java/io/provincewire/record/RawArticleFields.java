package io.provincewire.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.provincewire.avro.ContentType;
import io.provincewire.avro.RawArticle;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The fields of one object, each read by what the schema says of it. */
final class RawArticleFields {
    private final JsonFactory factory;
    private final JsonParser in;
    private final RawArticle article = new RawArticle();
    private final Map<String, String> attributes = new LinkedHashMap<>();

    RawArticleFields(JsonFactory factory, JsonParser in) {
        this.factory = factory;
        this.in = in;
        article.setContentType(ContentType.TEXT);
        article.setAttributes(attributes);
    }

    RawArticle read() throws IOException, InvalidArticleException {
        JsonToken start = in.nextToken();
        if (start != JsonToken.START_OBJECT) {
            String found = start == null ? "nothing" : RawArticleJson.kind(start);
            throw new InvalidArticleException("invalid-json", "an article is a JSON object, found " + found);
        }
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            Schema.@Nullable Field field = article.getSchema().getField(name);
            if (field == null) {
                attribute(name, value);
            } else if (value != JsonToken.VALUE_NULL) {
                known(field, value);
            }
        }
        return article;
    }

    private void known(Schema.Field field, JsonToken value) throws IOException, InvalidArticleException {
        Schema type = Schemas.withoutNull(field.schema());
        switch (type.getType()) {
            case STRING -> article.put(field.pos(), WellFormed.of(text(field, value)));
            case LONG -> article.put(field.pos(), instant(field, value));
            case ENUM -> article.put(field.pos(), contentType(field, value));
            default -> attributes(field, value);
        }
    }

    private String text(Schema.Field field, JsonToken value) throws IOException, InvalidArticleException {
        if (value != JsonToken.VALUE_STRING) {
            throw wrongType(field, "a string", RawArticleJson.kind(value));
        }
        return in.getText();
    }

    private Instant instant(Schema.Field field, JsonToken value) throws IOException, InvalidArticleException {
        Instant instant = Instants.read(text(field, value));
        if (instant == null) {
            throw wrongType(field, "an ISO-8601 instant with offset, as in 2026-03-01T08:30:00+07:00", "other text");
        }
        return instant;
    }

    private ContentType contentType(Schema.Field field, JsonToken value) throws IOException, InvalidArticleException {
        String name = text(field, value);
        for (ContentType type : ContentType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        throw wrongType(field, "one of " + Arrays.toString(ContentType.values()), "other text");
    }

    private void attributes(Schema.Field field, JsonToken value) throws IOException, InvalidArticleException {
        if (value != JsonToken.START_OBJECT) {
            throw wrongType(field, "an object", RawArticleJson.kind(value));
        }
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            attribute(name, in.nextToken());
        }
    }

    private void attribute(String name, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            return;
        }
        String text = value.isStructStart() ? json() : in.getText();
        attributes.put(WellFormed.of(name), WellFormed.of(text));
    }

    private String json() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(text)) {
            out.copyCurrentStructure(in);
        }
        return text.toString();
    }

    private static InvalidArticleException wrongType(Schema.Field field, String expected, String found) {
        return new InvalidArticleException(
                "wrong-type", "field " + field.name() + ": expected " + expected + ", found " + found);
    }
}
