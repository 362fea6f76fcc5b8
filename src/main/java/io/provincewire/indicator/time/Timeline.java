package io.provincewire.indicator.time;

import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Passage;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The times of one article: which period holds for each figure, and with which it is compared. */
public final class Timeline {
    private final Anchor anchor;
    private final IdentityHashMap<Passage, List<TimeExpression>> expressions;
    private final IdentityHashMap<Quantity, Held> held;
    private final IdentityHashMap<Quantity, Period> aims;

    Timeline(
            Anchor anchor,
            IdentityHashMap<Passage, List<TimeExpression>> expressions,
            IdentityHashMap<Quantity, Held> held,
            IdentityHashMap<Quantity, Period> aims) {
        this.anchor = anchor;
        this.expressions = expressions;
        this.held = held;
        this.aims = aims;
    }

    Anchor anchor() {
        return anchor;
    }

    /** The time expressions of {@code passage}, in the order of the text. */
    public List<TimeExpression> expressions(Passage passage) {
        return expressions.getOrDefault(passage, List.of());
    }

    /** The time expressions of one sentence of {@code passage}. */
    List<TimeExpression> expressions(Passage passage, int sentence) {
        List<TimeExpression> all = expressions(passage);
        int first = from(all, passage.sentenceStart(sentence));
        int end = from(all, passage.sentenceEnd(sentence));
        return first == end ? List.of() : all.subList(first, end);
    }

    /** The index of the first expression at or behind {@code token}. */
    private static int from(List<TimeExpression> all, int token) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).first() >= token) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The period that holds for {@code quantity}, the very object that the timeline was made with; null where none does. */
    public @Nullable Held periodFor(Quantity quantity) {
        return held.get(quantity);
    }

    /** The year for which {@code quantity} is meant if it is an aim, told with the aims before it; null where none is. */
    public @Nullable Period aimFor(Quantity quantity) {
        return aims.get(quantity);
    }

    /** The period that {@code quantity} of {@code passage}, a change or an earlier value, is compared with or held in; null where the text does not say. */
    public @Nullable Period basePeriodFor(Passage passage, Quantity quantity) {
        return Bases.of(expressions(passage, quantity.sentence()), quantity, held.get(quantity));
    }
}
