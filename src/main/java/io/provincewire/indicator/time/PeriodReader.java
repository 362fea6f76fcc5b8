package io.provincewire.indicator.time;

import io.provincewire.indicator.quantity.NumberReading;
import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Document;
import io.provincewire.text.Passage;
import io.provincewire.text.Vocabulary;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time expressions of an article and the period that holds for each of its figures. Relative times count from
 * the day of publication, or from the years that the text names where that is unknown. Safe for use by several threads.
 */
public final class PeriodReader {
    /** How many sentences at the head of a text may take their time from the same figure farther down. */
    private static final int HEAD = 2;

    private final TimeWords words;
    private final AnchorFinder anchors;

    /** Adds its words to {@code vocabulary}, which the texts must be read with. */
    public PeriodReader(Vocabulary.Builder vocabulary) {
        words = new TimeWords(vocabulary);
        anchors = new AnchorFinder(words);
    }

    /** The times of {@code document}, whose passages hold the numbers {@code readings}, a list a passage in their order. */
    public Timeline read(Document document, List<List<NumberReading>> readings) {
        Anchor anchor = anchors.find(document);
        IdentityHashMap<Passage, List<TimeExpression>> expressions = new IdentityHashMap<>();
        IdentityHashMap<Quantity, Held> held = new IdentityHashMap<>();
        IdentityHashMap<Quantity, Period> aims = new IdentityHashMap<>();
        Repeats repeats = new Repeats();
        for (int i = 0; i < document.passages().size(); i++) {
            Passage passage = document.passages().get(i);
            List<Quantity> quantities = quantities(readings.get(i));
            List<TimeExpression> told =
                    new Roles(words, passage, quantities).tell(new TimeParser(words, passage, anchor).parse());
            expressions.put(passage, told);
            Holding holding = new Holding(words, passage, told, anchor.year());
            @Nullable Held[] periods = holding.of(quantities);
            for (int q = 0; q < periods.length; q++) {
                Quantity quantity = quantities.get(q);
                Held period = periods[q];
                Period aim = holding.aim(q);
                if (aim != null) {
                    aims.put(quantity, aim);
                }
                if (period != null) {
                    held.put(quantity, period);
                    repeats.add(quantity, period);
                } else if (quantity.sentence() < HEAD) {
                    repeats.addHead(quantity);
                } else if (holding.isSilent(q)) {
                    repeats.addSilent(quantity);
                }
            }
        }
        repeats.fill(held);
        return new Timeline(anchor, expressions, held, aims);
    }

    private static List<Quantity> quantities(List<NumberReading> readings) {
        List<Quantity> quantities = new ArrayList<>(readings.size());
        for (NumberReading reading : readings) {
            if (reading instanceof Quantity quantity) {
                quantities.add(quantity);
            }
        }
        return quantities;
    }
}
