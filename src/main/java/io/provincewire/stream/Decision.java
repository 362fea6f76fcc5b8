package io.provincewire.stream;

import io.provincewire.avro.ArticleState;
import io.provincewire.avro.EnrichedArticle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one raw record.
 *
 * @param outcome how it ended
 * @param outputs in the order in which they are sent
 * @param state what to remember of the article; null: what was known stays as it is
 * @param article what is sent; null where none is
 * @param cause why it is a dead letter; null where it is none
 */
record Decision(
        Outcome outcome,
        List<Output> outputs,
        @Nullable ArticleState state,
        @Nullable EnrichedArticle article,
        @Nullable Cause cause) {

    Decision(Outcome outcome, List<Output> outputs, @Nullable ArticleState state) {
        this(outcome, outputs, state, null, null);
    }

    /** How a raw record ends. */
    enum Outcome {
        ENRICHED,
        REVISED,
        DUPLICATE,
        RETRACTED,
        /** A retraction of what is not known: never seen, retracted already, or beyond the horizon. */
        NOTHING_TO_RETRACT,
        DEAD_LETTER
    }
}
