package io.provincewire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.Approx;
import io.provincewire.avro.Scope;
import io.provincewire.avro.Status;
import io.provincewire.enrich.focus.FigureCounts;
import io.provincewire.enrich.focus.Focus;
import io.provincewire.enrich.focus.FocusReader;
import io.provincewire.indicator.Figure;
import io.provincewire.indicator.IndicatorReading;
import io.provincewire.place.FoundPlace;
import io.provincewire.place.Mentions;
import io.provincewire.place.Outlets;
import io.provincewire.place.PlaceReader;
import io.provincewire.place.PlaceReading;
import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.text.Document;
import io.provincewire.text.DocumentReader;
import io.provincewire.text.Passage;
import io.provincewire.text.Span;
import io.provincewire.text.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FigurePlacesTest {
    private static final Vocabulary.Builder WORDS = new Vocabulary.Builder();
    private static final PlaceReader PLACES = new PlaceReader(Gazetteer.load(), Outlets.shipped(), WORDS);
    private static final OwnUnitWords OWN_UNIT = new OwnUnitWords(WORDS);
    private static final FocusReader FOCUS = new FocusReader(WORDS);
    private static final DocumentReader DOCUMENTS = new DocumentReader(WORDS.build());

    @ParameterizedTest
    @CsvFileSource(resources = "figure-places.tsv", delimiter = '\t')
    void aFigureIsOfTheUnitThatTheTextSays(LocalDate published, String text, String number, String unit) {
        FoundPlace place = placeOf(published, text, number, Scope.LOCAL);
        assertThat(
                        place == null
                                ? "-"
                                : place.unit().level() + " " + place.unit().name())
                .isEqualTo(unit);
    }

    @Test
    void aFigureOfTheWholeCountryIsOfNoPlace() {
        LocalDate day = LocalDate.of(2024, 6, 10);
        assertThat(placeOf(day, "Tại Nghệ An, hội nghị cho biết cả nước có 500 dự án.", "500", Scope.NATIONAL))
                .isNull();
    }

    private static @Nullable FoundPlace placeOf(LocalDate published, String text, String number, Scope scope) {
        Document document = DOCUMENTS.read(new DocumentReader.Source(null, null, text, false), published, null, null);
        PlaceReading reading = PLACES.read(document);
        Figure figure = figure(document.passages().get(0), number, scope);
        IndicatorReading figures = new IndicatorReading(List.of(figure), List.of());
        Mentions mentions = Mentions.of(reading.places());
        Focus focus = FOCUS.read(document, reading.places(), new FigureCounts(mentions));
        return new Reading(reading, mentions, focus, figures, OWN_UNIT)
                .figurePlaces()
                .of(figure);
    }

    private static Figure figure(Passage passage, String number, Scope scope) {
        int start = passage.text().indexOf(number);
        Span span = new Span(start, start + number.length());
        int i = passage.tokens().at(start);
        return new Figure(
                "other",
                "",
                "",
                "total",
                scope,
                1.0,
                null,
                null,
                "count",
                Approx.EXACT,
                Status.ACTUAL,
                null,
                List.of(),
                List.of(),
                List.of(),
                passage,
                passage.sentenceOf(i),
                span,
                1);
    }
}
