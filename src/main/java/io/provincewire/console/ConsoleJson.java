package io.provincewire.console;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Indicator;
import io.provincewire.avro.IndicatorObservation;
import io.provincewire.record.PlainJson;
import io.provincewire.record.Provinces;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the page is told, as JSON. */
final class ConsoleJson {
    private final JsonFactory factory = new JsonFactory();
    private final PlainJson plain = new PlainJson();

    private interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    String changes(Newsroom.Changes changes) {
        return object(out -> {
            out.writeNumberField("sequence", changes.sequence());
            out.writeNumberField("dropped", changes.dropped());
            out.writeArrayFieldStart("rows");
            for (Newsroom.Entry entry : changes.rows()) {
                row(entry, out);
            }
            out.writeEndArray();
            texts("gone", changes.gone(), out);
            numbers("counts", changes.counts(), out);
        });
    }

    String article(Newsroom.Entry entry) {
        return object(out -> {
            texts("topics", new TreeSet<>(entry.provinces()), out);
            out.writeFieldName("article");
            plain.write(entry.article(), out);
        });
    }

    String figures(List<IndicatorObservation> figures, UnaryOperator<String> placeNames) {
        return object(out -> {
            TreeSet<String> places = new TreeSet<>();
            figures.stream().map(IndicatorObservation::getPlace).forEach(places::add);
            out.writeObjectFieldStart("places");
            for (String place : places) {
                out.writeStringField(place, placeNames.apply(place));
            }
            out.writeEndObject();
            out.writeArrayFieldStart("figures");
            for (IndicatorObservation figure : figures) {
                plain.write(figure, out);
            }
            out.writeEndArray();
        });
    }

    String health(Health health) {
        return object(out -> {
            if (health.lag() == null) {
                out.writeNullField("lag");
            } else {
                out.writeNumberField("lag", health.lag());
            }
            numbers("dead_letters", health.deadLetters(), out);
            out.writeNumberField("feeds", health.feeds());
            texts("failing", health.failing(), out);
            out.writeNumberField("unreadable", health.unreadable());
        });
    }

    String tiles(List<Tile> tiles, Provinces provinces) {
        return object(out -> {
            out.writeArrayFieldStart("tiles");
            for (Tile tile : tiles) {
                out.writeStartObject();
                out.writeStringField("slug", tile.slug());
                out.writeStringField("name", provinces.name(tile.slug()));
                out.writeNumberField("column", tile.column());
                out.writeNumberField("row", tile.row());
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    private static void row(Newsroom.Entry entry, JsonGenerator out) throws IOException {
        EnrichedArticle article = entry.article();
        out.writeStartObject();
        out.writeStringField("id", article.getArticleId());
        text("title", article.getTitle(), out);
        text("source", article.getSource(), out);
        text("published_at", article.getPublishedAt(), out);
        text("enriched_at", article.getEnrichedAt(), out);
        text("province", article.getProvince(), out);
        texts("provinces", new TreeSet<>(entry.provinces()), out);
        out.writeNumberField("revision", article.getRevision());
        out.writeNumberField("figures", article.getIndicators().size());
        out.writeNumberField("warnings", article.getWarnings().size());
        out.writeBooleanField("copy", article.getDuplicateOf() != null);
        TreeSet<String> codes = new TreeSet<>();
        article.getIndicators().stream().map(Indicator::getCode).forEach(codes::add);
        texts("codes", codes, out);
        out.writeEndObject();
    }

    private static void text(String name, @Nullable Object value, JsonGenerator out) throws IOException {
        if (value == null) {
            out.writeNullField(name);
        } else {
            out.writeStringField(name, value.toString());
        }
    }

    private static void texts(String name, Collection<String> texts, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    private static void numbers(String name, Map<String, Long> numbers, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> number : numbers.entrySet()) {
            out.writeNumberField(number.getKey(), number.getValue());
        }
        out.writeEndObject();
    }

    private String object(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(text)) {
            out.writeStartObject();
            body.write(out);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
