package io.provincewire.place;

import io.provincewire.place.find.Finder;
import io.provincewire.place.find.Findings;
import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.place.resolve.Resolver;
import io.provincewire.text.Document;
import io.provincewire.text.Passage;
import io.provincewire.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Finds the administrative units that an article names and tells which ones are meant. Safe for use by several threads. */
public final class PlaceReader {
    private final Finder finder;
    private final Resolver resolver;

    /** Adds its words to {@code vocabulary}; documents must be read with what is built from that. */
    public PlaceReader(Gazetteer gazetteer, Outlets outlets, Vocabulary.Builder vocabulary) {
        finder = new Finder(gazetteer, vocabulary);
        resolver = new Resolver(gazetteer, outlets);
    }

    /** Reads {@code document}; any text is answered, in time linear in its length. */
    public PlaceReading read(Document document) {
        List<Findings> texts = new ArrayList<>();
        for (Passage passage : document.passages()) {
            texts.add(finder.find(passage));
        }
        return resolver.resolve(document, Findings.together(texts));
    }
}
