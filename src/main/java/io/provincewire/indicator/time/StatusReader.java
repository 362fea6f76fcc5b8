package io.provincewire.indicator.time;

import io.provincewire.avro.Status;
import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Passage;
import io.provincewire.text.Vocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells of each figure whether it happened, is an estimate or an aim, by the words before it in its sentence and by the
 * list of aims that it stands in. Safe for use by several threads.
 */
public final class StatusReader {
    /** How many sentences at the head of a text take their status from the same figure farther down. */
    private static final int HEAD = 2;

    private final StatusWords words;

    /** Adds its words to {@code vocabulary}, which the texts must be read with. */
    public StatusReader(Vocabulary.Builder vocabulary) {
        words = new StatusWords(vocabulary);
    }

    /** The status of each of {@code quantities}, which are those of {@code passage} in their order. */
    public Statuses read(Passage passage, List<Quantity> quantities, Timeline timeline) {
        Statuses statuses = new Statuses(quantities.size());
        StatusWalk walk = new StatusWalk(words, passage, timeline);
        int next = 0;
        for (int sentence = 0; sentence < passage.sentences(); sentence++) {
            next = walk.sentence(sentence, quantities, next, statuses);
        }
        repeat(quantities, statuses.all());
        return statuses;
    }

    /** A headline's figure that the text gives only as an aim is one. */
    private static void repeat(List<Quantity> quantities, Status[] statuses) {
        boolean aims = Arrays.asList(statuses).contains(Status.TARGET);
        if (!aims || quantities.get(0).sentence() >= HEAD) {
            return;
        }
        Map<Stated, Integer> balances = new HashMap<>();
        for (int i = quantities.size() - 1; i >= 0; i--) {
            Quantity quantity = quantities.get(i);
            Stated stated = new Stated(quantity.value(), quantity.unit());
            boolean aim = statuses[i] == Status.TARGET;
            if (quantity.sentence() < HEAD && statuses[i] == Status.ACTUAL && balances.getOrDefault(stated, 0) > 0) {
                statuses[i] = Status.TARGET;
            }
            balances.merge(stated, aim ? 1 : -1, Integer::sum);
        }
    }

    /** A value and its unit, wherever the text gives them. */
    private record Stated(double value, String unit) {}
}
