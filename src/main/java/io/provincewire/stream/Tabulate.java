package io.provincewire.stream;

import io.provincewire.avro.Contribution;
import io.provincewire.avro.IndicatorObservation;
import io.provincewire.stream.registry.AvroWriter;
import io.provincewire.stream.registry.CurrentAvro;
import io.provincewire.stream.registry.SchemaRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
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
final class Tabulate extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    static final String STORE = "contributions";

    /** Between the key of the table and the id of the article; the byte behind it ends the range of a key. */
    private static final byte SEPARATOR = 0;

    /** Contributions of which a task keeps the short form at hand, some 8 MB. */
    private static final int AT_HAND = 50_000;

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(250);
    /** Entries of the store, a few milliseconds. */
    private static final int LOOK_SIZE = 1_000;

    private final String rowTopic;
    private final String storeTopic;
    private final ArticleHeaders headers;
    private final CurrentAvro<Contribution> current;
    private final AvroWriter<Contribution> contributions;
    private final AvroWriter<IndicatorObservation> rows;
    private StandingCache cache = new StandingCache(AT_HAND);
    private SpokenKeys spoken = new SpokenKeys(SEPARATOR);
    private @Nullable Cancellable looking;
    private @Nullable KeyValueStore<Bytes, byte[]> store;

    /**
     * @param rowTopic where the rows go
     * @param storeTopic the changelog of the store
     * @param headers of rows
     * @param registry of schemas
     */
    Tabulate(String rowTopic, String storeTopic, ArticleHeaders headers, SchemaRegistry registry) {
        this.rowTopic = rowTopic;
        this.storeTopic = storeTopic;
        this.headers = headers;
        this.current = new CurrentAvro<>(registry, Contribution.class);
        this.contributions = new AvroWriter<>(registry, Contribution.class);
        this.rows = new AvroWriter<>(registry, IndicatorObservation.class);
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        store = context.getStateStore(STORE);
        // A task that begins again, after a transaction was aborted say, may find another state.
        cache = new StandingCache(AT_HAND);
        spoken = new SpokenKeys(SEPARATOR);
        if (!spoken.look(store(), LOOK_SIZE)) {
            looking = context.schedule(LOOK_INTERVAL, PunctuationType.WALL_CLOCK_TIME, now -> lookOn());
        }
    }

    private void lookOn() {
        if (spoken.look(store(), LOOK_SIZE)) {
            Objects.requireNonNull(looking).cancel();
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        // All are read before the first takes effect: of a record that cannot be read nothing does.
        for (ContributionSlices.Keyed entry : ContributionSlices.all(record.value())) {
            tabulate(entry.key(), entry.contribution(), record.timestamp());
        }
    }

    private void tabulate(Bytes key, ContributionSlice contribution, long timestamp) {
        // Before the store has it: of a key that nobody spoke of there is nothing to read then.
        Standing standing = cache.with(key, contribution.article(), contribution.voice(), this::read);
        spoken.add(key);
        store().put(
                        place(key, contribution.article()),
                        contribution.figure() == null ? null : contribution.stored(contributions, storeTopic));
        Voice newest = standing.newest();
        if (newest == null) {
            context()
                    .forward(new Record<>(
                            key.get(), null, timestamp, headers.ofGone(key.get(), Instant.ofEpochMilli(timestamp))));
            return;
        }
        ContributionSlice giving =
                newest.article().equals(contribution.article()) ? contribution : stored(key, newest.article());
        ContributionSlice.Figure figure = Objects.requireNonNull(giving.figure());
        byte[] row = giving.row(figure, standing.count(newest), rows, rowTopic);
        Headers about = headers.ofRow(
                key.get(),
                giving.article(),
                figure.province(),
                giving.revision(),
                Instant.ofEpochMilli(newest.publishedAt()));
        context().forward(new Record<>(key.get(), row, timestamp, about));
    }

    private ContributionSlice stored(Bytes key, String article) {
        return slice(Objects.requireNonNull(store().get(place(key, article))));
    }

    private ContributionSlice slice(byte[] stored) {
        return ContributionSlices.one(Objects.requireNonNull(current.deserialize(storeTopic, stored)));
    }

    private Standing read(Bytes key) {
        Standing standing = new Standing();
        if (spoken.isNew(key)) {
            return standing;
        }
        try (KeyValueIterator<Bytes, byte[]> all =
                store().range(behind(key, SEPARATOR), behind(key, (byte) (SEPARATOR + 1)))) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> entry = all.next();
                ContributionSlice contribution = slice(entry.value);
                standing.put(contribution.article(), contribution.voice());
            }
        }
        return standing;
    }

    /** Where the store has what {@code article} says of {@code key}. */
    private static Bytes place(Bytes key, String article) {
        return behind(key, SEPARATOR, article.getBytes(StandardCharsets.UTF_8));
    }

    private static Bytes behind(Bytes key, byte separator, byte... rest) {
        return Bytes.wrap(ByteBuffer.allocate(key.get().length + 1 + rest.length)
                .put(key.get())
                .put(separator)
                .put(rest)
                .array());
    }

    private KeyValueStore<Bytes, byte[]> store() {
        return Objects.requireNonNull(store);
    }
}
