package io.provincewire.indicator.time;

import io.provincewire.avro.Status;
import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Passage;
import io.provincewire.text.Vocabulary;
import java.util.List;

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
        Statuses statuses = new StatusWalk(words, passage, quantities, timeline).walk();
        repeat(quantities, statuses.all());
        return statuses;
    }

    /** A headline's figure that the text gives only as an aim is one. */
    private static void repeat(List<Quantity> quantities, Status[] statuses) {
        if (quantities.isEmpty() || quantities.get(0).sentence() >= HEAD || !hasAim(statuses)) {
            return;
        }
        Stated stated = new Stated(quantities.size());
        // How much oftener each value farther down is an aim than not.
        int[] balances = new int[quantities.size()];
        for (int i = quantities.size() - 1; i >= 0; i--) {
            Quantity quantity = quantities.get(i);
            int number = stated.state(quantity.value(), quantity.unit());
            int aim = statuses[i] == Status.TARGET ? 1 : -1;
            if (quantity.sentence() < HEAD && statuses[i] == Status.ACTUAL && balances[number] > 0) {
                statuses[i] = Status.TARGET;
            }
            balances[number] += aim;
        }
    }

    private static boolean hasAim(Status[] statuses) {
        for (Status status : statuses) {
            if (status == Status.TARGET) {
                return true;
            }
        }
        return false;
    }
}
