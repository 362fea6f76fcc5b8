package io.provincewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.RawArticle;
import io.provincewire.enrich.Enricher;
import io.provincewire.record.PlainJson;
import io.provincewire.stream.ArticleJob;
import io.provincewire.stream.FakeEnricher;
import io.provincewire.stream.JobCluster;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.TopicsSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters of a job whose enricher failed, replayed when it is mended. */
final class DeadLettersCommandIT {
    /** Knows no failure that an article could ask for. */
    private static final Enricher MENDED = raw -> new FakeEnricher()
            .enrich(RawArticle.newBuilder(raw)
                    .setAttributes(Map.of("provinces", raw.getAttributes().getOrDefault("provinces", "")))
                    .build());

    @Test
    void replaysByCauseByIdAndAllAndTwiceIsAsOnce(@TempDir Path directory) throws Exception {
        try (JobCluster cluster = JobCluster.start(directory)) {
            JobConfig config = cluster.config(Map.of());
            new TopicsSetup(config).create();
            Letters letters = new Letters(cluster, config, Files.writeString(directory.resolve("job"), text(config)));
            try (ArticleJob job = cluster.job(config, new FakeEnricher())) {
                letters.publish("a", "one", "throw");
                letters.publish("b", "one", "overflow");
                letters.publish("c", "one", "reject");
                letters.publish("d", "one", "");
                letters.publish("d", "two", "throw");
                letters.publish("rubbish", "{".getBytes(StandardCharsets.UTF_8));
                cluster.awaitDone(config);
                assertThat(job.ready()).isTrue();
            }
            assertThat(letters.told()).containsExactly("d 1");
            assertThat(letters.command().err())
                    .containsExactly("5 dead letters {enrichment-failed=3, invalid-json=1, no-text=1}");

            try (ArticleJob job = cluster.job(config, MENDED)) {
                assertThat(letters.replay("--cause", "no-text")).containsExactly("d 1", "c 1");
                assertThat(letters.replay("--id", "a")).containsExactly("d 1", "c 1", "a 1");
                List<String> all = letters.replay();
                assertThat(all).containsExactlyInAnyOrder("d 1", "c 1", "a 1", "b 1", "d 2");
                assertThat(letters.replay()).as("once more").isEqualTo(all);
                assertThat(job.ready()).isTrue();
            }
            assertThat(letters.command("--cause", "invalid-json").out())
                    .as("what is no article dies each time that it is replayed, and is replayed once each time")
                    .hasSize(3);
        }
    }

    private static String text(JobConfig config) {
        return config.originals().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("\n"));
    }

    private record Letters(JobCluster cluster, JobConfig config, Path file) {

        Call command(String... arguments) {
            List<String> all = new ArrayList<>(List.of("dead-letters", "--config", file.toString()));
            all.addAll(List.of(arguments));
            return Call.of(all.toArray(String[]::new));
        }

        /** What consumers have been told when what is replayed is through. */
        List<String> replay(String... only) {
            List<String> arguments = new ArrayList<>(List.of("--replay"));
            arguments.addAll(List.of(only));
            Call call = command(arguments.toArray(String[]::new));
            assertThat(call.status()).as(call.toString()).isZero();
            cluster.awaitDone(config);
            return told();
        }

        /** All articles are of one province, so of one topic and in order. */
        List<String> told() {
            String topic = config.topics().enriched("hue") + " ";
            return cluster.told(config).stream()
                    .map(line -> line.replace(topic, ""))
                    .toList();
        }

        void publish(String id, String body, String failure) throws Exception {
            Map<String, String> attributes = new HashMap<>(Map.of("provinces", "hue", "enricher", failure));
            publish(
                    id,
                    new PlainJson()
                            .bytes(RawArticle.newBuilder()
                                    .setArticleId(id)
                                    .setBody(body)
                                    .setAttributes(attributes)
                                    .build()));
        }

        void publish(String id, byte[] value) throws Exception {
            try (KafkaProducer<byte[], byte[]> producer = cluster.producer(config)) {
                producer.send(new ProducerRecord<>(config.topics().raw(), id.getBytes(StandardCharsets.UTF_8), value))
                        .get();
            }
        }
    }
}
