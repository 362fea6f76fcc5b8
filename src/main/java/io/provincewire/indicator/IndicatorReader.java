package io.provincewire.indicator;

import io.provincewire.avro.Status;
import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.join.FigureTimes;
import io.provincewire.indicator.join.PassageJoiner;
import io.provincewire.indicator.quantity.NumberReading;
import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.indicator.quantity.QuantityReader;
import io.provincewire.indicator.time.Period;
import io.provincewire.text.Document;
import io.provincewire.text.Passage;
import io.provincewire.text.Remark;
import io.provincewire.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the figures of an article. Safe for use by several threads. */
public final class IndicatorReader {
    private final Catalogue catalogue;
    private final QuantityReader quantities;
    private final PassageJoiner joiner;

    /** Reads with the codes of {@code catalogue}; its words are added to {@code vocabulary}, which all readers share. */
    public IndicatorReader(Catalogue catalogue, Vocabulary.Builder vocabulary) {
        this.catalogue = catalogue;
        this.quantities = new QuantityReader(vocabulary);
        this.joiner = new PassageJoiner(catalogue, vocabulary);
    }

    /** Reads {@code document}; any document is answered, in time linear in its length. */
    public IndicatorReading read(Document document) {
        List<Figure> figures = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        for (Passage passage : document.passages()) {
            figures.addAll(joiner.join(passage, measured(passage)).figures(NO_TIMES, remarks));
        }
        return new IndicatorReading(figures, remarks);
    }

    private List<Quantity> measured(Passage passage) {
        List<Quantity> measured = new ArrayList<>();
        for (NumberReading reading : quantities.read(passage)) {
            if (reading instanceof Quantity quantity) {
                measured.add(quantity);
            }
        }
        return measured;
    }

    private static final FigureTimes NO_TIMES = new FigureTimes() {
        @Override
        public @Nullable Period period(Quantity quantity) {
            return null;
        }

        @Override
        public Status status(Quantity quantity) {
            return Status.ACTUAL;
        }
    };

    /** The version of the catalogue. */
    public String version() {
        return catalogue.version();
    }
}
