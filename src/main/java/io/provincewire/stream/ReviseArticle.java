package io.provincewire.stream;

import io.provincewire.avro.ArticleState;
import io.provincewire.stream.Incoming.Article;
import io.provincewire.stream.Incoming.Retraction;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Keeps what is remembered of the articles, and sends what {@link Revisions} decides. */
final class ReviseArticle extends ContextualProcessor<byte[], Incoming, byte[], Output> {
    static final String STORE = "articles";
    /** Often and little at a time: what waits behind a sweep of all tasks of a thread comes late by it. */
    private static final Duration SWEEP_INTERVAL = Duration.ofMillis(250);

    private final Revisions revisions;
    private final Duration horizon;
    private final Topics topics;
    private final DeadLetterCounts deadLetters;
    private @Nullable Memory memory;
    private @Nullable JobMetrics metrics;

    ReviseArticle(Revisions revisions, Duration horizon, Topics topics, DeadLetterCounts deadLetters) {
        this.revisions = revisions;
        this.horizon = horizon;
        this.topics = topics;
        this.deadLetters = deadLetters;
    }

    @Override
    public void init(ProcessorContext<byte[], Output> context) {
        super.init(context);
        deadLetters.with(context.metrics());
        JobMetrics counted = new JobMetrics(context.metrics(), topics, deadLetters);
        metrics = counted;
        Memory articles = new Memory(context.getStateStore(STORE), horizon);
        memory = articles;
        context.schedule(SWEEP_INTERVAL, PunctuationType.WALL_CLOCK_TIME, now -> {
            for (int forgotten = articles.sweep(now); forgotten > 0; forgotten--) {
                counted.count(JobMetrics.Event.FORGOTTEN);
            }
        });
    }

    @Override
    public void process(Record<byte[], Incoming> record) {
        Incoming incoming = record.value();
        JobMetrics counted = Objects.requireNonNull(metrics);
        counted.read(incoming);
        long now = context().currentSystemTimeMs();
        long begin = System.nanoTime();
        Optional<String> id = id(incoming);
        ArticleState known = id.map(present -> articles().recall(present, now)).orElse(null);
        Decision decision = revisions.decide(incoming, known, now);
        // A dead letter is kept from when it died: one of a record of 1970 would be deleted at once.
        long time = decision.outcome() == Decision.Outcome.DEAD_LETTER ? now : record.timestamp();
        decision.outputs().forEach(output -> send(output, time));
        ArticleState state = decision.state();
        if (state != null) {
            articles().remember(id.orElseThrow(), state);
        }
        counted.decided(decision, record.timestamp(), now, System.nanoTime() - begin);
        if (record.timestamp() < now - horizon.toMillis()) {
            counted.count(JobMetrics.Event.BEYOND_HORIZON);
        }
    }

    private void send(Output output, long timestamp) {
        Record<byte[], Output> record = output instanceof Output.Sent sent
                ? new Record<>(sent.key(), output, timestamp, sent.headers())
                : new Record<>(ArticleId.bytes(((Output.Figures) output).place()), output, timestamp);
        context().forward(record);
    }

    private Memory articles() {
        return Objects.requireNonNull(memory);
    }

    private static Optional<String> id(Incoming incoming) {
        if (incoming.content() instanceof Article article) {
            return Optional.of(article.id());
        }
        return incoming.content() instanceof Retraction retraction ? Optional.of(retraction.id()) : Optional.empty();
    }
}
