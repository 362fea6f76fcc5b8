package io.provincewire.stream;

import io.provincewire.avro.Contribution;
import io.provincewire.avro.Contributions;
import io.provincewire.avro.IndicatorObservation;
import io.provincewire.avro.KeyedContribution;
import io.provincewire.avro.Voice;
import io.provincewire.avro.VoicedFigure;
import io.provincewire.stream.registry.AvroReader;
import io.provincewire.stream.registry.AvroWriter;
import io.provincewire.stream.registry.SchemaRegistry;
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

    private static final Comparator<VoicedFigure> AGE =
            Comparator.comparing(VoicedFigure::getPublishedAt).thenComparing(VoicedFigure::getArticleId);

    private final ArticleHeaders headers;
    private final String changelog;
    private final AvroWriter<Contribution> writer;
    private final AvroReader<Contribution> whole;
    private final AvroReader<Voice> voices;
    private @Nullable KeyValueStore<String, byte[]> store;

    /** @param changelog topic of the store, whose subject its values are written under */
    Tabulate(ArticleHeaders headers, SchemaRegistry registry, String changelog) {
        this.headers = headers;
        this.changelog = changelog;
        this.writer = new AvroWriter<>(registry, Contribution.class);
        this.whole = new AvroReader<>(registry, Contribution.class);
        this.voices = new AvroReader<>(registry, Voice.class);
    }

    /** A contribution as it lies in the store, with what of it decides about the row. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Standing(byte[] stored, String backing, VoicedFigure figure) {}

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
        KeyValueStore<String, byte[]> contributions = Objects.requireNonNull(store);
        String place = key + SEPARATOR + contribution.getArticleId();
        contributions.put(
                place, contribution.getObservation() == null ? null : writer.serialize(changelog, contribution));
        List<Standing> standing = standing(contributions, key);
        Standing newest = standing.stream()
                .max(Comparator.comparing(Standing::figure, AGE))
                .orElse(null);
        Contribution source = newest == null ? null : whole.read(newest.stored());
        IndicatorObservation row =
                newest == null || source == null ? null : counted(source.getObservation(), newest.figure(), standing);
        int revision = source == null ? 0 : source.getRevision();
        context().forward(new Record<>(key, row, timestamp, headers.of(key, row, revision, timestamp)));
    }

    /** Only what decides is read of each: a popular key has many, and their evidence is long. */
    private List<Standing> standing(KeyValueStore<String, byte[]> contributions, String key) {
        List<Standing> standing = new ArrayList<>();
        String end = key + (char) (SEPARATOR + 1);
        try (KeyValueIterator<String, byte[]> all = contributions.range(key + SEPARATOR, end)) {
            all.forEachRemaining(entry -> {
                Voice voice = voices.read(entry.value);
                standing.add(new Standing(entry.value, voice.getBacking(), voice.getObservation()));
            });
        }
        return standing;
    }

    private static IndicatorObservation counted(
            IndicatorObservation newest, VoicedFigure figure, List<Standing> standing) {
        Set<String> confirming = standing.stream()
                .filter(other -> agrees(other.figure(), figure))
                .map(Standing::backing)
                .collect(Collectors.toSet());
        long contradicting = standing.stream()
                .map(Standing::backing)
                .filter(backing -> !confirming.contains(backing))
                .distinct()
                .count();
        return IndicatorObservation.newBuilder(newest)
                .setConfirmations(confirming.size())
                .setContradictions((int) contradicting)
                .build();
    }

    private static boolean agrees(VoicedFigure one, VoicedFigure other) {
        return one.getValue() == other.getValue() && Objects.equals(one.getUpper(), other.getUpper());
    }
}
