package io.provincewire.console;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.IndicatorObservation;
import io.provincewire.feed.FeedStates;
import io.provincewire.stream.Topics;
import io.provincewire.stream.registry.AvroReader;
import io.provincewire.stream.registry.InvalidAvroException;
import io.provincewire.stream.registry.SchemaRegistry;
import io.provincewire.stream.registry.UnknownSchemaException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All that the console knows, taken in record by record. */
final class ConsoleState {
    /** Some 60 MB with articles of 2.5 kB. */
    private static final int ARTICLES = 2_000;

    private static final int FIGURES = 100_000;

    final Newsroom newsroom = new Newsroom(ARTICLES);
    final FigureTable figures = new FigureTable(FIGURES);
    final DeadLetterCounts deadLetters = new DeadLetterCounts();
    final FeedStates feeds = new FeedStates();
    final AtomicLong unreadable = new AtomicLong();

    private final Topics topics;
    private final AvroReader<EnrichedArticle> articles;
    private final AvroReader<IndicatorObservation> observations;

    ConsoleState(Topics topics, SchemaRegistry registry) {
        this.topics = topics;
        this.articles = new AvroReader<>(registry, EnrichedArticle.class);
        this.observations = new AvroReader<>(registry, IndicatorObservation.class);
    }

    /**
     * Takes in one record; one that nobody can read is counted and passed over.
     *
     * @throws io.provincewire.stream.registry.RegistryAwayException if it should be tried again
     */
    void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            read(record);
        } catch (InvalidAvroException | UnknownSchemaException e) {
            unreadable.incrementAndGet();
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        String topic = record.topic();
        if (topic.equals(topics.deadLetters())) {
            deadLetters.take(record.headers());
        } else if (record.key() == null) {
            unreadable.incrementAndGet();
        } else if (topic.equals(topics.feeds())) {
            feeds.take(record.key(), record.value());
        } else if (topic.equals(topics.indicators())) {
            figures.take(key(record), observations.deserialize(topic, record.value()));
        } else {
            String province = topics.province(topic).orElse("national");
            newsroom.take(province, key(record), articles.deserialize(topic, record.value()));
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }
}
