package io.provincewire.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.enrich.ArticleEnricher;
import io.provincewire.enrich.Enricher;
import io.provincewire.enrich.ReaderFiles;
import io.provincewire.local.LocalCluster;
import io.provincewire.stream.ArticleJob;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import io.provincewire.stream.TopicsSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.management.ObjectName;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The management port of a job on a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManagementIT {
    private static final Duration GENEROUS = Duration.ofMinutes(2);

    private LocalCluster cluster;
    private Path directory;

    @BeforeAll
    void start(@TempDir Path folder) {
        directory = folder;
        cluster = LocalCluster.start(folder, OptionalInt.empty(), OptionalInt.empty());
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void tellsTheWholeLifeOfAJob() throws Exception {
        JobConfig config = config("first.", Map.of());
        try (ArticleJob job = new ArticleJob(config, ArticleEnricher.load(ReaderFiles.none()));
                Management management = Management.start(config, job)) {
            assertThat(get(management, "/health/live").statusCode()).isEqualTo(200);
            await(management, "/health/ready", answer -> answer.body().contains("topics missing: first.dead-letters"));

            new TopicsSetup(config).create();
            job.start();
            await(management, "/health/ready", answer -> answer.statusCode() == 200);
            publish(
                    config,
                    "a",
                    "{\"article_id\":\"a\",\"source\":\"baonghean.vn\",\"title\":\"Nghệ An: tỷ lệ hộ nghèo"
                            + " còn 4,2%\",\"body\":\"Năm 2025, tỷ lệ hộ nghèo của tỉnh Nghệ An còn 4,2%.\"}");
            await(management, "/metrics", answer -> value(answer, "articles_out_total{", "province=\"nghe-an\"") == 1);

            // New metrics of Kafka's registry are looked for every few seconds, not at each scrape.
            holdsWhatTheDocumentSays(await(management, "/metrics", answer -> served(answer.body())
                            .containsAll(told()))
                    .body());
            assertThat(inJmx("province=nghe-an", "articles-out-total")).isEqualTo(1.0);
            assertThat(get(management, "/topology").body()).contains("Sub-topology: 0", "first.raw");
        }
    }

    @Test
    void failsALivenessProbeWhenNothingIsCommittedWhileRecordsWait() throws Exception {
        JobConfig config = config("second.", Map.of(JobSettings.STALL_LIMIT, "3000"));
        CountDownLatch stuck = new CountDownLatch(1);
        Enricher reader = ArticleEnricher.load(ReaderFiles.none());
        Enricher wedged = raw -> {
            awaitUninterruptibly(stuck);
            return reader.enrich(raw);
        };
        new TopicsSetup(config).create();
        try (ArticleJob job = new ArticleJob(config, wedged);
                Management management = Management.start(config, job)) {
            job.start();
            await(management, "/health/ready", answer -> answer.statusCode() == 200);
            publish(config, "a", "{\"article_id\":\"a\",\"title\":\"Hà Tĩnh\"}");

            HttpResponse<String> dead = await(management, "/health/live", answer -> answer.statusCode() == 503);
            assertThat(dead.body()).contains("nothing committed in second.raw-", "1 records wait");
            assertThat(value(get(management, "/metrics"), "provincewire_live", ""))
                    .isZero();

            stuck.countDown();
            await(management, "/health/live", answer -> answer.statusCode() == 200);
        } finally {
            stuck.countDown();
        }
    }

    /** Every metric of the job that is served is in the tables, and the other way round. */
    private static void holdsWhatTheDocumentSays(String metrics) {
        assertThat(served(metrics)).isEqualTo(told());
        Set<String> kafkas =
                names(document(), Pattern.compile("`(kafka_(?!provincewire)[a-z0-9_]+|(?:jvm|process)_[a-z_]+)`"));
        assertThat(names(metrics, Pattern.compile("(?m)^([a-z0-9_]+)"))).containsAll(kafkas);
    }

    private static Set<String> served(String metrics) {
        Set<String> served = names(metrics, Pattern.compile("(?m)^((?:kafka_)?provincewire_[a-z0-9_]+)"));
        served.removeAll(Set.of("kafka_provincewire_warnings_total"));
        return served;
    }

    /** The names in the document, without what has no series before it has happened. */
    private static Set<String> told() {
        Set<String> told = names(document(), Pattern.compile("`((?:kafka_)?provincewire_[a-z0-9_]+)`"));
        told.removeAll(Set.of("kafka_provincewire_dead_letters_total", "kafka_provincewire_warnings_total"));
        return told;
    }

    private static String document() {
        try {
            return Files.readString(Path.of("docs", "monitoring.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(String text, Pattern name) {
        return name.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static double value(HttpResponse<String> metrics, String name, String label) {
        List<String> lines = metrics.body()
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains(name) && line.contains(label))
                .toList();
        return lines.stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static Object inJmx(String tag, String attribute) throws Exception {
        return ManagementFactory.getPlatformMBeanServer()
                .getAttribute(new ObjectName("kafka.streams:type=provincewire-metrics," + tag), attribute);
    }

    private JobConfig config(String prefix, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                JobSettings.BOOTSTRAP_SERVERS,
                cluster.bootstrapServers(),
                JobSettings.REGISTRY_URL,
                cluster.registryUrl().toString(),
                JobSettings.TOPIC_PREFIX,
                prefix,
                JobSettings.APPLICATION_ID,
                prefix + "job",
                JobSettings.STATE_DIR,
                directory.resolve(prefix + "state").toString(),
                JobSettings.LEAVE_ON_STOP,
                "true",
                JobSettings.MANAGEMENT_PORT,
                "0"));
        all.putAll(settings);
        return JobConfig.of(all);
    }

    private static void publish(JobConfig config, String key, String json) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config.clients(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(config.topics().raw(), key, json))
                    .get();
        }
    }

    private static HttpResponse<String> await(
            Management management, String path, Predicate<HttpResponse<String>> condition) throws Exception {
        long end = System.nanoTime() + GENEROUS.toNanos();
        HttpResponse<String> answer = get(management, path);
        while (!condition.test(answer)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(path + " still answers " + answer.statusCode() + " " + answer.body());
            }
            Thread.sleep(100);
            answer = get(management, path);
        }
        return answer;
    }

    private static HttpResponse<String> get(Management management, String path)
            throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + management.port() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
