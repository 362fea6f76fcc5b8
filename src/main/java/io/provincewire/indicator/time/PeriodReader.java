package io.provincewire.indicator.time;

import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Document;
import io.provincewire.text.Passage;
import io.provincewire.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the time expressions of an article and the period that holds for each of its figures. Relative times count from
 * the day of publication, or from the years that the text names where that is unknown. Safe for use by several threads.
 */
public final class PeriodReader {
    private final TimeWords words;
    private final AnchorFinder anchors;

    /** Adds its words to {@code vocabulary}, which the texts must be read with. */
    public PeriodReader(Vocabulary.Builder vocabulary) {
        words = new TimeWords(vocabulary);
        anchors = new AnchorFinder(words);
    }

    /** The times of each passage of {@code document}, whose figures are {@code quantities}, a list a passage in their order. */
    public List<Timeline> read(Document document, List<List<Quantity>> quantities) {
        Anchor anchor = anchors.find(document);
        List<Timeline> timelines = new ArrayList<>(quantities.size());
        Repeats repeats = new Repeats();
        for (int i = 0; i < quantities.size(); i++) {
            Timeline timeline = timeline(document.passages().get(i), quantities.get(i), anchor);
            repeats.add(timeline);
            timelines.add(timeline);
        }
        repeats.fill();
        return timelines;
    }

    private Timeline timeline(Passage passage, List<Quantity> quantities, Anchor anchor) {
        List<TimeExpression> found = new TimeParser(words, passage, anchor).parse();
        List<TimeExpression> told = new Roles(words, passage, quantities).tell(found);
        return new Holding(words, passage, told, anchor).of(quantities);
    }
}
