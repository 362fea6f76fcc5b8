package io.provincewire.indicator;

import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.join.FigureTimes;
import io.provincewire.indicator.join.JoinedPassage;
import io.provincewire.indicator.join.PassageJoiner;
import io.provincewire.indicator.join.Sheet;
import io.provincewire.indicator.quantity.NumberReading;
import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.indicator.quantity.QuantityReader;
import io.provincewire.indicator.time.PeriodReader;
import io.provincewire.indicator.time.StatusReader;
import io.provincewire.indicator.time.Timeline;
import io.provincewire.text.Document;
import io.provincewire.text.Passage;
import io.provincewire.text.Remark;
import io.provincewire.text.Spares;
import io.provincewire.text.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads the figures of an article. Safe for use by several threads. */
public final class IndicatorReader {
    private final Catalogue catalogue;
    private final QuantityReader quantities;
    private final PeriodReader periods;
    private final StatusReader statuses;
    private final PassageJoiner joiner;
    private final Spares<Sheet> sheets = new Spares<>(Sheet::plain);

    /** Reads with the codes of {@code catalogue}; its words are added to {@code vocabulary}, which all readers share. */
    public IndicatorReader(Catalogue catalogue, Vocabulary.Builder vocabulary) {
        this.catalogue = catalogue;
        this.quantities = new QuantityReader(vocabulary);
        this.periods = new PeriodReader(vocabulary);
        this.statuses = new StatusReader(vocabulary);
        this.joiner = new PassageJoiner(catalogue, vocabulary);
    }

    /** Reads {@code document}; any document is answered, in time linear in its length. */
    public IndicatorReading read(Document document) {
        List<List<Quantity>> quantities = quantities(document);
        List<Timeline> timelines = periods.read(document, quantities);
        List<Figure> figures = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        Sheet sheet = sheets.take();
        BitSet told = told(document, sheet);
        for (int i = 0; i < quantities.size(); i++) {
            Passage passage = document.passages().get(i);
            List<Quantity> measured = quantities.get(i);
            if (measured.isEmpty()) {
                continue;
            }
            Timeline timeline = timelines.get(i);
            FigureTimes times = new FigureTimes(timeline, statuses.read(passage, measured, timeline), document.date());
            figures.addAll(joiner.join(passage, measured, told, sheet).figures(times, remarks));
        }
        sheets.give(sheet);
        return new IndicatorReading(figures, remarks);
    }

    /** What was decided of every number of {@code document} and why; for people, not for speed. */
    public List<PassageExplanation> explain(Document document) {
        List<PassageExplanation> explained = new ArrayList<>();
        BitSet told = told(document, Sheet.plain());
        for (Passage passage : document.passages()) {
            List<NumberReading> numbers = quantities.read(passage);
            JoinedPassage joined = joiner.join(passage, measured(numbers), told, Sheet.explained());
            explained.add(new PassageExplanation(passage, numbers, joined.decisions()));
        }
        return explained;
    }

    private BitSet told(Document document, Sheet sheet) {
        List<Passage> passages = document.passages();
        return passages.isEmpty() ? new BitSet() : joiner.told(passages.get(0), sheet);
    }

    private List<List<Quantity>> quantities(Document document) {
        List<List<Quantity>> measured = new ArrayList<>(document.passages().size());
        for (Passage passage : document.passages()) {
            measured.add(measured(quantities.read(passage)));
        }
        return measured;
    }

    private static List<Quantity> measured(List<NumberReading> numbers) {
        List<Quantity> measured = new ArrayList<>(numbers.size());
        for (NumberReading reading : numbers) {
            if (reading instanceof Quantity quantity) {
                measured.add(quantity);
            }
        }
        return measured;
    }

    /** The version of the catalogue. */
    public String version() {
        return catalogue.version();
    }
}
