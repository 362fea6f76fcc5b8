package io.provincewire.stream;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.IndicatorObservation;
import io.provincewire.avro.RawArticle;
import io.provincewire.enrich.Enricher;
import io.provincewire.record.PlainJson;
import io.provincewire.stream.registry.AvroReader;
import io.provincewire.stream.registry.AvroWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology on the test driver, with one partition of everything. */
final class TopologyHarness implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    final MemoryRegistry registry = new MemoryRegistry();
    final Topics topics = new Topics("news.");
    final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> raw;
    private final AvroReader<EnrichedArticle> articles = new AvroReader<>(registry, EnrichedArticle.class);
    private final AvroReader<IndicatorObservation> rows = new AvroReader<>(registry, IndicatorObservation.class);
    private final AvroWriter<RawArticle> avro = new AvroWriter<>(registry, RawArticle.class);

    TopologyHarness(Path state) {
        this(state, Map.of(), new FakeEnricher(), 1);
    }

    TopologyHarness(Path state, Map<String, String> settings, Enricher enricher, int partitions) {
        JobConfig config = config(state, settings);
        Properties streams = new StreamsSettings(config, "test").properties();
        driver = new TopologyTestDriver(
                new ArticleTopology(config, streams, enricher, registry, partitions, Time.SYSTEM).get(),
                streams,
                START);
        raw = driver.createInputTopic(topics.raw(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    static JobConfig config(Path state, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                JobSettings.BOOTSTRAP_SERVERS,
                "localhost:9",
                JobSettings.REGISTRY_URL,
                "http://localhost:9",
                JobSettings.INDICATORS_PARTITIONS,
                "1",
                JobSettings.STATE_DIR,
                state.toString()));
        all.putAll(settings);
        return JobConfig.of(all);
    }

    static RawArticle.Builder article(String id, String body, String... provinces) {
        return RawArticle.newBuilder()
                .setArticleId(id)
                .setBody(body)
                .setAttributes(new HashMap<>(Map.of("provinces", String.join(",", provinces))));
    }

    void publish(RawArticle article) {
        send(article.getArticleId(), new PlainJson().bytes(article), new RecordHeaders());
    }

    void publishAvro(RawArticle article) {
        send(article.getArticleId(), avro.frame(topics.raw(), avro.encode(article)), new RecordHeaders());
    }

    void retract(String id) {
        send(id, null, new RecordHeaders());
    }

    void send(@Nullable String key, byte @Nullable [] value, Headers headers) {
        byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        raw.pipeInput(new TestRecord<>(bytes, value, headers, START));
    }

    /** To a topic of the job's own. */
    void sendTo(String topic, String key, byte[] value) {
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(key.getBytes(StandardCharsets.UTF_8), value);
    }

    void send(TestRecord<byte[], byte[]> record) {
        raw.pipeInput(record);
    }

    /** What came to {@code topic} since the last time, as {@code id revision} or {@code id gone}. */
    List<String> told(String topic) {
        return records(topic).stream()
                .map(record -> text(record.key()) + " "
                        + (record.value() == null
                                ? "gone"
                                : articles.read(record.value()).getRevision()))
                .toList();
    }

    List<EnrichedArticle> articles(String topic) {
        return records(topic).stream()
                .map(record -> articles.read(record.value()))
                .toList();
    }

    /** The causes of the dead letters since the last time. */
    List<String> causes() {
        return records(topics.deadLetters()).stream()
                .map(record -> header(record, DeadLetters.CAUSE))
                .toList();
    }

    /** The table as its topic leaves it, and what is said of each row. */
    Map<String, String> table(Map<String, String> before) {
        Map<String, String> table = new HashMap<>(before);
        for (TestRecord<byte[], byte[]> record : records(topics.indicators())) {
            if (record.value() == null) {
                table.remove(text(record.key()));
            } else {
                IndicatorObservation row = rows.read(record.value());
                table.put(
                        text(record.key()),
                        row.getValue() + " " + row.getArticleId() + " +" + row.getConfirmations() + " -"
                                + row.getContradictions());
            }
        }
        return table;
    }

    List<TestRecord<byte[], byte[]>> records(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    static @Nullable String header(TestRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : text(header.value());
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        driver.close();
    }
}
