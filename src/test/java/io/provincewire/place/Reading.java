package io.provincewire.place;

import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.text.Document;
import io.provincewire.text.DocumentReader;
import io.provincewire.text.Vocabulary;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The readers of this room as the pipeline builds them, for tests. */
final class Reading {
    static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Vocabulary.Builder WORDS = new Vocabulary.Builder();
    private static final PlaceReader READER = new PlaceReader(GAZETTEER, Outlets.shipped(), WORDS);
    private static final DocumentReader DOCUMENTS = new DocumentReader(WORDS.build());

    private Reading() {}

    static Document document(@Nullable String title, @Nullable String body, @Nullable LocalDate date) {
        return DOCUMENTS.read(new DocumentReader.Source(title, null, body, false), date, null, null);
    }

    static PlaceReading of(Document document) {
        return READER.read(document);
    }

    static PlaceReading of(String body, @Nullable LocalDate date) {
        return of(document(null, body, date));
    }

    static PlaceReading from(String outlet, String body, LocalDate date) {
        return of(DOCUMENTS.read(new DocumentReader.Source(null, null, body, false), date, outlet, null));
    }
}
