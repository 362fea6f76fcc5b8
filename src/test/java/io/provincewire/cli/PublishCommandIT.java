package io.provincewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.local.LocalKafka;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PublishCommandIT {
    private LocalKafka kafka;
    private Path files = Path.of("");
    private String prefix = "";
    private Path config = Path.of("");

    @BeforeAll
    void startBroker(@TempDir Path broker) {
        kafka = LocalKafka.start(broker, OptionalInt.empty());
    }

    @AfterAll
    void stopBroker() {
        kafka.close();
    }

    @BeforeEach
    void configure(TestInfo test, @TempDir Path directory) throws IOException {
        prefix = test.getTestMethod().orElseThrow().getName() + ".";
        files = directory;
        config = Files.writeString(
                files.resolve("job.properties"),
                "bootstrap.servers=" + kafka.bootstrapServers() + "\n"
                        + "schema.registry.url=http://127.0.0.1:1\n"
                        + "topic.prefix=" + prefix + "\n"
                        + "article.max.bytes=2000\n");
    }

    @Test
    void publishesJsonLinesAndTextsWithTheirIdsAsKeys() throws Exception {
        createRawTopic();
        Path lines = Files.writeString(files.resolve("articles.jsonl"), """
                {"article_id": "bài-1", "title": "Lúa"}
                {"url": "https://WWW.example.org/bai-2?utm_source=x", "title": "Ngô"}
                """);
        Path text = Files.writeString(files.resolve("bai-3.txt"), "Đàn bò tăng 4%.");
        Path markup = Files.writeString(files.resolve("bai-4.html"), "<p>Đàn bò tăng 4%.</p>");

        Call call = publish("--source", "nghean.example", lines.toString(), text.toString(), markup.toString());

        assertThat(call.status()).as(call.toString()).isZero();
        assertThat(call.err()).containsExactly("published 4 articles to " + prefix + "raw");
        List<ConsumerRecord<byte[], byte[]>> records = readAll();
        assertThat(records)
                .extracting(record -> text(record.key()))
                .containsExactlyInAnyOrder("bài-1", "https://www.example.org/bai-2", "bai-3", "bai-4");
        assertThat(records).allSatisfy(record -> {
            assertThat(text(record.value())).contains("\"source\":\"nghean.example\"");
            assertThat(text(record.headers().lastHeader("content-type").value()))
                    .isEqualTo("application/json");
        });
        assertThat(records)
                .filteredOn(record -> text(record.key()).equals("bai-4"))
                .allMatch(record -> text(record.value()).contains("\"content_type\":\"HTML\""));
    }

    @Test
    void leavesOutWhatIsNoArticleAndSaysWhere() throws Exception {
        createRawTopic();
        String tooLarge = "{\"article_id\": \"4\", \"body\": \"" + "a".repeat(2000) + "\"}\n";
        Call call = Call.with("""
                {"article_id": "1", "title": "Lúa"}
                {"article_id":
                {"title": "Ai?"}
                """ + tooLarge, "publish", "--config", config.toString());
        assertThat(call.status()).as(call.toString()).isEqualTo(1);
        assertThat(call.err())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("standard input line 2: invalid-json: "),
                        line -> assertThat(line).startsWith("standard input line 3: no-identity: "),
                        line -> assertThat(line)
                                .startsWith("standard input line 4: too-large: ")
                                .contains("2000", "article.max.bytes"),
                        line -> assertThat(line).isEqualTo("published 1 articles to " + prefix + "raw, left out 3"));
        assertThat(readAll()).hasSize(1);
    }

    @Test
    void saysThatTheTopicIsMissing() {
        Call call = publish();
        assertThat(call.status()).as(call.toString()).isEqualTo(1);
        assertThat(call.err())
                .singleElement()
                .asString()
                .isEqualTo("provincewire publish: there is no topic " + prefix
                        + "raw; create what the job needs with: provincewire topics --config FILE");
    }

    private Call publish(String... arguments) {
        List<String> all = new ArrayList<>(List.of("publish", "--config", config.toString()));
        all.addAll(List.of(arguments));
        return Call.of(all.toArray(String[]::new));
    }

    private void createRawTopic() throws Exception {
        try (Admin admin = Admin.create(clients())) {
            admin.createTopics(List.of(new NewTopic(prefix + "raw", 3, (short) 1)))
                    .all()
                    .get();
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> readAll() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(clients(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try (Follower follower = Follower.fromBeginning(consumer, List.of(prefix + "raw"))) {
            follower.drain(records::add);
        }
        return records;
    }

    private Map<String, Object> clients() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
