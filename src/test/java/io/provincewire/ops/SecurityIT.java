package io.provincewire.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.provincewire.stream.JobAcls;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import io.provincewire.stream.Topics;
import io.provincewire.stream.TopicsSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The program against a broker that lets nobody do what no ACL allows, with the rights that it lists and no others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityIT {
    private static final Duration GENEROUS = Duration.ofMinutes(3);
    private static final String JOB_PASSWORD = "job-s3cret";
    private static final String REGISTRY_PASSWORD = "registry-s3cret";
    private static final String PUBLISHER_PASSWORD = "publisher-s3cret";
    private static final String READER_PASSWORD = "reader-s3cret";
    private static final Topics TOPICS = new Topics("news.");
    private static final String ARTICLE = "{\"article_id\":\"a\",\"title\":\"Nghệ An: tỷ lệ hộ nghèo còn 4,2%\","
            + "\"body\":\"Năm 2025, tỷ lệ hộ nghèo của tỉnh Nghệ An còn 4,2%.\"}";

    private Path directory;
    private SecureCluster cluster;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        directory = folder;
        cluster = SecureCluster.start(folder, Map.of("publisher", PUBLISHER_PASSWORD, "reader", READER_PASSWORD));
        JobConfig setup = setup();
        new TopicsSetup(setup).create();
        JobAcls acls = new JobAcls(setup);
        try (Admin admin = Admin.create(cluster.administrator())) {
            cluster.addScramUser(admin, "job", JOB_PASSWORD);
            admin.createAcls(acls.job("User:job")).all().get();
            admin.createAcls(acls.publisher("User:publisher")).all().get();
            admin.createAcls(acls.reader("User:reader", TOPICS.enriched("nghe-an"), "desk-"))
                    .all()
                    .get();
            admin.createAcls(acls.reader("User:CN=certified", TOPICS.enriched("nghe-an"), "desk-"))
                    .all()
                    .get();
        }
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void worksWithTheRightsThatItListsAndTellsNoSecret() throws Exception {
        Path log = directory.resolve("job.log");
        Process job = run(log);
        try {
            publish(cluster.password("PLAIN", "publisher", PUBLISHER_PASSWORD), TOPICS.raw());
            assertThat(first(cluster.password("PLAIN", "reader", READER_PASSWORD), TOPICS.enriched("nghe-an")))
                    .contains("tỷ lệ hộ nghèo");
            assertThat(first(cluster.certified(), TOPICS.enriched("nghe-an"))).contains("tỷ lệ hộ nghèo");
            awaitReady(log);
            String pages = page(log, "/metrics") + page(log, "/topology") + page(log, "/health/ready");
            assertThat(pages).contains("provincewire_ready 1.0").doesNotContain("s3cret");
        } finally {
            job.destroy();
            assertThat(job.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        String told = Files.readString(log);
        assertThat(told).contains("StreamsConfig values").doesNotContain("s3cret");
        assertThat(told).doesNotContain("AuthorizationException");
    }

    @Test
    void aReaderOfOneProvinceCannotReadAnother() {
        Map<String, Object> reader = cluster.password("PLAIN", "reader", READER_PASSWORD);

        assertThatThrownBy(() -> first(reader, TOPICS.enriched("ha-tinh")))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> first(reader, TOPICS.raw())).isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aPublisherCannotWriteEnrichedTopics() {
        Map<String, Object> publisher = cluster.password("PLAIN", "publisher", PUBLISHER_PASSWORD);

        assertThatThrownBy(() -> publish(publisher, TOPICS.enriched("nghe-an")))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    /** The program in a process of its own, its secrets in the environment, its log as talkative as it can be. */
    private Process run(Path log) throws IOException {
        Path config = directory.resolve("job.properties");
        Files.writeString(
                config,
                String.join(
                        "\n",
                        "bootstrap.servers=" + cluster.bootstrapServers(),
                        "schema.registry.url=" + cluster.registryUrl(),
                        "schema.registry.user=job",
                        "schema.registry.password=${env:REGISTRY_PASSWORD}",
                        "state.dir=" + directory.resolve("state"),
                        "management.port=0",
                        "config.providers=env",
                        "config.providers.env.class=org.apache.kafka.common.config.provider.EnvVarConfigProvider",
                        "kafka.security.protocol=SASL_SSL",
                        "kafka.sasl.mechanism=SCRAM-SHA-512",
                        "kafka.sasl.jaas.config=" + SecureCluster.jaas("SCRAM-SHA-512", "job", "${env:JOB_PASSWORD}"),
                        "kafka.ssl.truststore.type=PKCS12",
                        "kafka.ssl.truststore.location=" + cluster.trustStore(),
                        "kafka.ssl.truststore.password=${env:STORE_PASSWORD}"));
        ProcessBuilder process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlog.level=DEBUG",
                        "-Dlog.kafka=INFO",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.provincewire.cli.Main",
                        "run",
                        "--config",
                        config.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        process.environment()
                .putAll(Map.of(
                        "JOB_PASSWORD", JOB_PASSWORD,
                        "STORE_PASSWORD", SecureCluster.STORE_PASSWORD,
                        "REGISTRY_PASSWORD", REGISTRY_PASSWORD));
        return process.start();
    }

    private JobConfig setup() {
        Map<String, String> settings = new HashMap<>(Map.of(
                JobSettings.BOOTSTRAP_SERVERS, cluster.bootstrapServers(),
                JobSettings.REGISTRY_URL, cluster.registryUrl().toString()));
        cluster.administrator().forEach((name, value) -> {
            if (!name.equals(JobSettings.BOOTSTRAP_SERVERS)) {
                settings.put("kafka." + name, String.valueOf(value));
            }
        });
        return JobConfig.of(settings);
    }

    private static void publish(Map<String, Object> client, String topic) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "a", ARTICLE)).get();
        }
    }

    /** The bytes of the first record of {@code topic}, as UTF-8: enough to see the words of an Avro value. */
    private static String first(Map<String, Object> client, String topic) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("group.id", "desk-" + client.get("security.protocol"));
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<String> values = new ArrayList<>();
            long end = System.nanoTime() + GENEROUS.toNanos();
            while (values.isEmpty() && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(500))
                        .forEach(record -> values.add(new String(record.value(), StandardCharsets.UTF_8)));
            }
            assertThat(values).as("records of %s", topic).isNotEmpty();
            return values.get(0);
        }
    }

    private static void awaitReady(Path log) throws Exception {
        long end = System.nanoTime() + GENEROUS.toNanos();
        while (!page(log, "/health/ready").contains("UP")) {
            assertThat(System.nanoTime()).as(page(log, "/health/ready")).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static String page(Path log, String path) throws Exception {
        Matcher port = Pattern.compile("event=management-started host=\\S+ port=(\\d+)")
                .matcher(Files.readString(log));
        assertThat(port.find()).isTrue();
        URI address = URI.create("http://127.0.0.1:" + port.group(1) + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }
}
