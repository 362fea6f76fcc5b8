package io.provincewire.stream;

import io.provincewire.avro.ArticleState;
import java.time.Duration;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the articles. One that was not seen for a horizon is forgotten, by the time of processing: the
 * time of a record moves nothing. One that has figures in the table is kept as long as they stand there, since a late
 * revision must be able to take them out.
 */
final class Memory {
    /** A sweep goes on where the last one ended: bounded work at a time. */
    private static final int SWEEP_SIZE = 250;

    private final KeyValueStore<String, ArticleState> store;
    private final long horizon;
    private @Nullable String sweptTo;

    Memory(KeyValueStore<String, ArticleState> store, Duration horizon) {
        this.store = store;
        this.horizon = horizon.toMillis();
    }

    @Nullable
    ArticleState recall(String id, long now) {
        ArticleState state = store.get(id);
        return state == null || isForgotten(state, now) ? null : state;
    }

    void remember(String id, ArticleState state) {
        store.put(id, state);
    }

    /** Deletes what is forgotten among the next articles; returns how many that were. */
    int sweep(long now) {
        int forgotten = 0;
        int looked = 0;
        try (KeyValueIterator<String, ArticleState> articles = store.range(sweptTo, null)) {
            while (articles.hasNext() && looked++ < SWEEP_SIZE) {
                KeyValue<String, ArticleState> article = articles.next();
                if (isForgotten(article.value, now)) {
                    store.delete(article.key);
                    forgotten++;
                }
                sweptTo = article.key;
            }
            sweptTo = articles.hasNext() ? sweptTo : null;
        }
        return forgotten;
    }

    private boolean isForgotten(ArticleState state, long now) {
        return state.getFigures().isEmpty() && state.getSeenAt().toEpochMilli() < now - horizon;
    }
}
