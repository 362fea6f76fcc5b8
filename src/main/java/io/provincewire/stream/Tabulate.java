package io.provincewire.stream;

import io.provincewire.avro.Contribution;
import io.provincewire.avro.Contributions;
import io.provincewire.avro.IndicatorObservation;
import io.provincewire.avro.KeyedContribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final Comparator<IndicatorObservation> AGE = Comparator.comparing(
                    IndicatorObservation::getPublishedAt)
            .thenComparing(IndicatorObservation::getArticleId);

    private final ArticleHeaders headers;
    private @Nullable KeyValueStore<String, Contribution> store;

    Tabulate(ArticleHeaders headers) {
        this.headers = headers;
    }

    @Override
    public void init(ProcessorContext<String, IndicatorObservation> context) {
        super.init(context);
        store = context.getStateStore(STORE);
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
        contributions.put(place, contribution.getObservation() == null ? null : contribution);
        List<Contribution> standing = standing(contributions, key);
        Contribution newest = newest(standing);
        IndicatorObservation row = newest == null ? null : counted(newest.getObservation(), standing);
        int revision = newest == null ? 0 : newest.getRevision();
        context().forward(new Record<>(key, row, timestamp, headers.of(key, row, revision, timestamp)));
    }

    private static List<Contribution> standing(KeyValueStore<String, Contribution> contributions, String key) {
        List<Contribution> standing = new ArrayList<>();
        String end = key + (char) (SEPARATOR + 1);
        try (KeyValueIterator<String, Contribution> all = contributions.range(key + SEPARATOR, end)) {
            all.forEachRemaining(entry -> standing.add(entry.value));
        }
        return standing;
    }

    /** What gives the row its value; null where none stands. */
    private static @Nullable Contribution newest(List<Contribution> standing) {
        return standing.stream()
                .max(Comparator.comparing(Contribution::getObservation, AGE))
                .orElse(null);
    }

    private static IndicatorObservation counted(IndicatorObservation newest, List<Contribution> standing) {
        Set<String> confirming = standing.stream()
                .filter(contribution -> agrees(contribution.getObservation(), newest))
                .map(Contribution::getBacking)
                .collect(Collectors.toSet());
        long contradicting = standing.stream()
                .map(Contribution::getBacking)
                .filter(backing -> !confirming.contains(backing))
                .distinct()
                .count();
        return IndicatorObservation.newBuilder(newest)
                .setConfirmations(confirming.size())
                .setContradictions((int) contradicting)
                .build();
    }

    private static boolean agrees(IndicatorObservation one, IndicatorObservation other) {
        return one.getValue() == other.getValue() && Objects.equals(one.getUpper(), other.getUpper());
    }
}
