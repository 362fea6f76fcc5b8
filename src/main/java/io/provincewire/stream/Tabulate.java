package io.provincewire.stream;

import io.provincewire.avro.Contribution;
import io.provincewire.avro.Contributions;
import io.provincewire.avro.IndicatorObservation;
import io.provincewire.avro.KeyedContribution;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The table of figures: of each key the newest value among all articles that give one now. Depends on which
 * contributions stand, not on the order in which they came; every contribution is kept, so the next best comes back.
 */
final class Tabulate extends ContextualProcessor<String, Contributions, String, IndicatorObservation> {
    static final String STORE = "contributions";

    /** Between the key of the table and the id of the article; the character behind it ends the range of a key. */
    private static final char SEPARATOR = '\u0000';

    /** Contributions of which a task keeps the short form at hand, some 3 MB. */
    private static final int AT_HAND = 20_000;

    private final ArticleHeaders headers;
    private StandingCache cache = new StandingCache(AT_HAND);
    private @Nullable KeyValueStore<String, Contribution> store;

    Tabulate(ArticleHeaders headers) {
        this.headers = headers;
    }

    @Override
    public void init(ProcessorContext<String, IndicatorObservation> context) {
        super.init(context);
        store = context.getStateStore(STORE);
        // A task that begins again, after a transaction was aborted say, may find another state.
        cache = new StandingCache(AT_HAND);
    }

    @Override
    public void process(Record<String, Contributions> record) {
        for (KeyedContribution entry : record.value().getEntries()) {
            tabulate(entry.getKey(), entry.getContribution(), record.timestamp());
        }
    }

    private void tabulate(String key, Contribution contribution, long timestamp) {
        KeyValueStore<String, Contribution> contributions = Objects.requireNonNull(store);
        String place = key + SEPARATOR + contribution.getArticleId();
        // Before the store has it: of a key that nobody spoke of there is nothing to read then.
        Standing standing = cache.with(key, contribution, this::read);
        contributions.put(place, contribution.getObservation() == null ? null : contribution);
        String article = standing.newest();
        if (article == null) {
            context().forward(new Record<>(key, null, timestamp, headers.of(key, null, 0, timestamp)));
            return;
        }
        Contribution newest = article.equals(contribution.getArticleId())
                ? contribution
                : Objects.requireNonNull(contributions.get(key + SEPARATOR + article));
        IndicatorObservation row = counted(newest.getObservation(), standing.count(article));
        context().forward(new Record<>(key, row, timestamp, headers.of(key, row, newest.getRevision(), timestamp)));
    }

    private Standing read(String key) {
        Standing standing = new Standing();
        String end = key + (char) (SEPARATOR + 1);
        try (KeyValueIterator<String, Contribution> all =
                Objects.requireNonNull(store).range(key + SEPARATOR, end)) {
            all.forEachRemaining(entry -> standing.put(entry.value));
        }
        return standing;
    }

    /** In place: nobody else has the row, and what is in the store is bytes. */
    private static IndicatorObservation counted(IndicatorObservation newest, Standing.Count count) {
        newest.setConfirmations(count.confirmations());
        newest.setContradictions(count.contradictions());
        return newest;
    }
}
