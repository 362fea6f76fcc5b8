package io.provincewire.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.provincewire.avro.RawArticle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads {@link RawArticle} from one JSON object of the same field names, UTF-8. Instants are ISO-8601 with offset; null
 * is the same as absent; a field that the record does not have goes to {@code attributes} as text (text as it is,
 * anything else as JSON). Nesting is bounded, so is the time: linear in the input. A surrogate without its partner
 * becomes U+FFFD. What makes the article one (an id or url, a title or body) is not asked here. Safe for use by several
 * threads at once.
 */
public final class RawArticleJson {
    /** How deep a value may be nested; publishers need 2. */
    static final int MAX_DEPTH = 64;

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Reads the bytes of one object. */
    public RawArticle read(byte[] json) throws InvalidArticleException {
        return read(text(json));
    }

    /** Reads the text of one object. */
    public RawArticle read(String json) throws InvalidArticleException {
        try (JsonParser in = factory.createParser(json)) {
            RawArticle article = new RawArticleFields(factory, in).read();
            if (in.nextToken() != null) {
                throw new InvalidArticleException("invalid-json", "more than one JSON value");
            }
            return article;
        } catch (StreamConstraintsException deep) {
            throw new InvalidArticleException("too-deep", "JSON nested deeper than " + MAX_DEPTH);
        } catch (JsonProcessingException malformed) {
            // Jackson's own message quotes the input, and no text of an article may reach a log.
            throw new InvalidArticleException("invalid-json", "no well-formed JSON" + place(malformed));
        } catch (IOException impossible) {
            throw new InvalidArticleException("invalid-json", "no well-formed JSON");
        }
    }

    private static String text(byte[] json) throws InvalidArticleException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException invalid) {
            throw new InvalidArticleException("invalid-utf8", "not UTF-8");
        }
    }

    private static String place(JsonProcessingException malformed) {
        return malformed.getLocation() == null
                ? ""
                : " at line " + malformed.getLocation().getLineNr() + ", column "
                        + malformed.getLocation().getColumnNr();
    }

    static String kind(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case START_ARRAY -> "an array";
            case START_OBJECT -> "an object";
            default -> "something else";
        };
    }
}
