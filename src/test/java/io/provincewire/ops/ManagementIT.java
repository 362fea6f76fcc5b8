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
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
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

            publish(config, "b", "rubbish");
            publish(
                    config,
                    "c",
                    "{\"article_id\":\"c\",\"title\":\"Hà Tĩnh\",\"body\":\"Tinh Ha Tinh da trong duoc hon 4 nghin"
                            + " hec ta lua trong nam nay, nguoi dan rat phan khoi vi gia lua tang"
                            + " cao hon nhieu so voi nam truoc.\"}");

            // New metrics of Kafka's registry are looked for every few seconds, not at each scrape.
            String metrics = await(management, "/metrics", answer -> NamedMetrics.served(answer.body())
                            .containsAll(NamedMetrics.told()))
                    .body();
            assertThat(NamedMetrics.served(metrics)).isEqualTo(NamedMetrics.told());
            assertThat(NamedMetrics.all(metrics)).containsAll(NamedMetrics.asked());
            assertThat(NamedMetrics.inJmx()).hasSizeGreaterThan(20);
            for (NamedMetrics.Attribute attribute : NamedMetrics.inJmx()) {
                NamedMetrics.holds(attribute);
            }
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
