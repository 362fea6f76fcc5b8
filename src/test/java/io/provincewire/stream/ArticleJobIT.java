package io.provincewire.stream;

import static io.provincewire.stream.TopologyHarness.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.provincewire.avro.RawArticle;
import io.provincewire.record.PlainJson;
import io.provincewire.record.Provinces;
import io.provincewire.stream.registry.AvroWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The job on a real broker with a real registry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArticleJobIT {
    private static final int RAW_PARTITIONS = 6;

    private @Nullable JobCluster running;

    @BeforeAll
    void start(@TempDir Path directory) {
        running = JobCluster.start(directory);
    }

    @AfterAll
    void stop() {
        cluster().close();
    }

    @Test
    void articlesOfEveryPublisherReachTheirProvinces() throws Exception {
        JobConfig config = cluster().config(Map.of());
        List<String> made = new TopicsSetup(config).create();
        assertThat(made).contains("topic news.raw", "topic news.enriched.nghe-an", "subject news.raw-value");
        assertThat(new TopicsSetup(config).create()).as("again").isEmpty();

        List<String> expected = new ArrayList<>();
        try (ArticleJob job = cluster().job(config, new FakeEnricher());
                KafkaProducer<byte[], byte[]> producer = cluster().producer(config)) {
            Publisher publisher = new Publisher(producer, config);
            int i = 0;
            for (String province : new Provinces().slugs()) {
                String id = "bài-" + province;
                publisher.publish(article(id, "x", province).build(), i++);
                expected.add("news.enriched." + province + " " + id + " 1");
            }
            publisher.publish(article("national", "x").build(), 1);
            expected.add("news.enriched.national national 1");
            publisher.publish(article("both", "x", "nghe-an", "ha-tinh").build(), 0);
            expected.add("news.enriched.nghe-an both 1");
            expected.add("news.enriched.ha-tinh both 1");
            producer.send(new ProducerRecord<>(config.topics().raw(), "rubbish".getBytes(StandardCharsets.UTF_8)))
                    .get();
            cluster().awaitDone(config);
            assertThat(job.ready()).isTrue();
        }
        assertThat(cluster().told(config)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(cluster().read(config, List.of(config.topics().deadLetters())))
                .singleElement()
                .satisfies(letter ->
                        assertThat(TopologyHarness.text(letter.value())).isEqualTo("rubbish"));
    }

    @Test
    void whatIsMissingIsNamedAndAForeignStateDirectoryRefused(@TempDir Path other) throws Exception {
        JobConfig bare = cluster()
                .config(Map.of(
                        JobSettings.TOPIC_PREFIX, "bare.",
                        JobSettings.APPLICATION_ID, "bare",
                        JobSettings.STATE_DIR, other.toString()));
        try (ArticleJob job = new ArticleJob(bare, new FakeEnricher())) {
            assertThatExceptionOfType(NotReadyException.class)
                    .isThrownBy(job::start)
                    .withMessageContaining("topic bare.raw")
                    .withMessageMatching("missing: topic .*; and \\d+ more .*");
        }
        new TopicsSetup(bare).create();
        Files.writeString(other.resolve("bare.cluster"), "another\n");
        try (ArticleJob job = new ArticleJob(bare, new FakeEnricher())) {
            assertThatExceptionOfType(NotReadyException.class)
                    .isThrownBy(job::start)
                    .withMessageContaining("belongs to cluster another");
        }
    }

    private JobCluster cluster() {
        return Objects.requireNonNull(running);
    }

    /** Publishes in turn as Java does with JSON, as librdkafka does, with Avro, and without a key. */
    private static final class Publisher {
        private final KafkaProducer<byte[], byte[]> producer;
        private final String topic;
        private final AvroWriter<RawArticle> avro;
        private final PlainJson json = new PlainJson();

        Publisher(KafkaProducer<byte[], byte[]> producer, JobConfig config) {
            this.producer = producer;
            this.topic = config.topics().raw();
            this.avro = new AvroWriter<>(RegistryConnection.open(config), RawArticle.class);
        }

        void publish(RawArticle article, int way) throws Exception {
            byte[] key = article.getArticleId().getBytes(StandardCharsets.UTF_8);
            ProducerRecord<byte[], byte[]> record =
                    switch (way % 4) {
                        case 0 -> new ProducerRecord<>(topic, key, json.bytes(article));
                        case 1 -> new ProducerRecord<>(topic, crc32(key), key, json.bytes(article));
                        case 2 -> new ProducerRecord<>(topic, key, avro.frame(topic, avro.encode(article)));
                        default -> new ProducerRecord<>(topic, avro.frame(topic, avro.encode(article)));
                    };
            producer.send(record).get();
        }

        private static int crc32(byte[] key) {
            CRC32 crc = new CRC32();
            crc.update(key);
            return (int) (crc.getValue() % RAW_PARTITIONS);
        }
    }
}
