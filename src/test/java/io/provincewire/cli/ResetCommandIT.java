package io.provincewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.enrich.ArticleEnricher;
import io.provincewire.enrich.ReaderFiles;
import io.provincewire.stream.ArticleJob;
import io.provincewire.stream.JobCluster;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import io.provincewire.stream.TopicsSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ResetCommandIT {
    private static final List<String> IDS = List.of("a", "b", "c");

    private JobCluster cluster;
    private Path directory;

    @BeforeAll
    void start(@TempDir Path folder) {
        directory = folder;
        cluster = JobCluster.start(folder);
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "streams"})
    void beginsAgainButOnlyWhenToldToAndNobodyIsAtWork(String protocol) throws Exception {
        Path file = file(protocol);
        JobConfig config = JobConfig.load(file, Map.of());
        new TopicsSetup(config).create();
        try (ArticleJob job = work(config)) {
            publish(config);
            cluster.awaitDone(config);
            Call refused = reset(file, "--execute");
            assertThat(refused.status()).as(refused.toString()).isEqualTo(1);
            assertThat(refused.err())
                    .singleElement()
                    .asString()
                    .startsWith("provincewire reset: the group " + protocol + " has members: " + protocol + "-");
            assertThat(job.ready()).isTrue();
        }
        Path state = directory.resolve("state-" + protocol).resolve(protocol);
        Set<String> internal = internalTopics(config);
        assertThat(internal).anyMatch(topic -> topic.endsWith("-changelog"));
        assertThat(state).isDirectory();

        Call dry = reset(file);
        assertThat(dry.status()).as(dry.toString()).isZero();
        assertThat(dry.out()).contains("Local state that will be deleted: " + state);
        assertThat(dry.err()).containsExactly("nothing was changed; --execute does it");
        assertThat(state).isDirectoryContaining(Files::isDirectory);
        assertThat(internalTopics(config)).isEqualTo(internal);
        assertThat(cluster.lag(config)).isZero();

        Call done = reset(file, "--execute");
        assertThat(done.status()).as(done.toString()).isZero();
        assertThat(state).isDirectoryNotContaining(Files::isDirectory);
        JobCluster.await("no internal topics", () -> internalTopics(config).isEmpty());
        assertThat(cluster.lag(config)).isEqualTo(IDS.size());
        try (ArticleJob job = work(config)) {
            cluster.awaitDone(config);
            assertThat(job.ready()).isTrue();
        }
        List<String> twice = new ArrayList<>();
        IDS.forEach(id -> twice.addAll(Collections.nCopies(2, protocol + ".enriched.nghe-an " + id + " 1")));
        assertThat(cluster.told(config)).containsExactlyInAnyOrderElementsOf(twice);
    }

    @Test
    void leavesTheStateOfAnotherClusterAlone() throws Exception {
        Path file = file("foreign");
        JobConfig config = JobConfig.load(file, Map.of());
        new TopicsSetup(config).create();
        Path state = directory.resolve("state-foreign").resolve("foreign");
        Files.createDirectories(state.resolve("0_0"));
        Files.writeString(state.resolveSibling("foreign.cluster"), "another\n");

        Call refused = reset(file, "--execute");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(1);
        assertThat(refused.err()).singleElement().asString().contains("belongs to cluster another");
        assertThat(state.resolve("0_0")).isDirectory();
    }

    @Test
    void takesNoTimeWithoutItsOffset() throws Exception {
        Call wrong = reset(file("wrong"), "--from", "2026-01-31");
        assertThat(wrong.status()).as(wrong.toString()).isEqualTo(2);
        assertThat(wrong.err()).singleElement().asString().contains("not 2026-01-31");
    }

    private Path file(String name) throws Exception {
        return Files.writeString(
                directory.resolve(name + ".properties"),
                String.join(
                        "\n",
                        "bootstrap.servers=" + cluster.bootstrapServers(),
                        "schema.registry.url=" + cluster.registryUrl(),
                        "topic.prefix=" + name + ".",
                        "application.id=" + name,
                        "state.dir=" + directory.resolve("state-" + name),
                        "group.protocol=" + (name.equals("streams") ? "streams" : "classic"),
                        "leave.group.on.stop=true"));
    }

    private static Call reset(Path file, String... arguments) {
        List<String> all = new ArrayList<>(List.of("reset", "--config", file.toString()));
        all.addAll(List.of(arguments));
        return Call.of(all.toArray(String[]::new));
    }

    private ArticleJob work(JobConfig config) {
        ArticleJob job = cluster.job(config, ArticleEnricher.load(ReaderFiles.none()));
        JobCluster.await("the job to run", job::ready);
        return job;
    }

    private void publish(JobConfig config) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = cluster.producer(config)) {
            for (String id : IDS) {
                String article = "{\"article_id\": \"" + id + "\", \"title\": \"Nghệ An: tỷ lệ hộ nghèo còn 4,2%, mục "
                        + id + "\"}";
                producer.send(new ProducerRecord<>(
                                config.topics().raw(),
                                id.getBytes(StandardCharsets.UTF_8),
                                article.getBytes(StandardCharsets.UTF_8)))
                        .get();
            }
        }
    }

    private static Set<String> internalTopics(JobConfig config) {
        try (Admin admin = Admin.create(config.clients())) {
            return admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(config.getString(JobSettings.APPLICATION_ID) + "-"))
                    .collect(Collectors.toSet());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
