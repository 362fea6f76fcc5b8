package io.provincewire.enrich;

import io.provincewire.avro.Change;
import io.provincewire.avro.Evidence;
import io.provincewire.avro.Indicator;
import io.provincewire.avro.Previous;
import io.provincewire.avro.Share;
import io.provincewire.avro.TextField;
import io.provincewire.indicator.Figure;
import io.provincewire.indicator.time.Period;
import io.provincewire.place.FoundPlace;
import io.provincewire.text.Field;
import io.provincewire.text.Passage;
import io.provincewire.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the figures of one article and their places as records; figures of one sentence share its text. */
final class FigureRecord {
    private static final int SENTENCE_LIMIT = 1000;

    private @Nullable Passage passage;
    private int sentence;
    private String words = "";
    private final DayTexts days;

    FigureRecord(DayTexts days) {
        this.days = days;
    }

    /** {@code place} is the one that the figure is about, or null. */
    Indicator of(Figure figure, @Nullable FoundPlace place) {
        return new Indicator(
                figure.code(),
                figure.label(),
                figure.subject(),
                figure.series(),
                figure.scope(),
                figure.value(),
                figure.upper(),
                figure.ofTotal(),
                figure.unit(),
                figure.approx(),
                figure.status(),
                period(figure.period()),
                place == null ? null : place.id(),
                place == null ? null : place.province(),
                changes(figure.changes()),
                previous(figure.previous()),
                shares(figure.shares()),
                evidence(figure),
                figure.confidence());
    }

    /** The same field as the record names it. */
    static TextField field(Field field) {
        return switch (field) {
            case TITLE -> TextField.TITLE;
            case SUMMARY -> TextField.SUMMARY;
            case BODY -> TextField.BODY;
        };
    }

    private List<Change> changes(List<Figure.Change> changes) {
        List<Change> records = new ArrayList<>(changes.size());
        for (int i = 0; i < changes.size(); i++) {
            Figure.Change change = changes.get(i);
            records.add(new Change(
                    change.value(), change.unit(), change.direction(), change.against(), period(change.period())));
        }
        return records;
    }

    private List<Previous> previous(List<Figure.Previous> values) {
        List<Previous> records = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            Figure.Previous value = values.get(i);
            records.add(new Previous(value.value(), value.unit(), period(value.period())));
        }
        return records;
    }

    private static List<Share> shares(List<Figure.Share> shares) {
        List<Share> records = new ArrayList<>(shares.size());
        for (int i = 0; i < shares.size(); i++) {
            Figure.Share share = shares.get(i);
            records.add(new Share(share.value(), share.unit(), share.base()));
        }
        return records;
    }

    private io.provincewire.avro.@Nullable Period period(@Nullable Period period) {
        return period == null
                ? null
                : new io.provincewire.avro.Period(days.of(period.start()), days.of(period.end()), period.label());
    }

    private Evidence evidence(Figure figure) {
        Span sentence = figure.passage().sentence(figure.sentence());
        return new Evidence(
                field(figure.passage().field()),
                figure.span().start(),
                figure.span().end(),
                sentence.end() - sentence.start() <= SENTENCE_LIMIT
                        ? words(figure, sentence)
                        : around(figure, sentence));
    }

    private String words(Figure figure, Span span) {
        if (figure.passage() != passage || figure.sentence() != sentence) {
            passage = figure.passage();
            sentence = figure.sentence();
            words = figure.passage().text(span.start(), span.end());
        }
        return words;
    }

    /** The part of a sentence without end that the figure stands in. */
    private static String around(Figure figure, Span sentence) {
        int start = Math.max(sentence.start(), figure.span().start() - SENTENCE_LIMIT / 2);
        int end = Math.min(sentence.end(), start + SENTENCE_LIMIT);
        return figure.passage().text(start, end);
    }
}
