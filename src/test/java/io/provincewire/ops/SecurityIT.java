package io.provincewire.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.RegistryConnection;
import io.provincewire.stream.Topics;
import io.provincewire.stream.registry.RegistryAwayException;
import io.provincewire.stream.registry.RegistryRefusedException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The program against a broker that lets nobody do what no ACL allows, with the rights that it grants itself and no
 * others, and against a registry that wants a certificate and a password.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SecurityIT {
    private static final Duration GENEROUS = Duration.ofMinutes(3);
    private static final Topics TOPICS = new Topics("news.");
    private static final String NGHE_AN = TOPICS.enriched("nghe-an");
    /** Those of PLAIN; every password holds the word that no log may hold. */
    private static final Map<String, String> PASSWORDS = Map.of(
            "publisher", "publisher-s3cret",
            "reader", "reader-s3cret",
            "poller", "poller-s3cret",
            "desk", "desk-s3cret");

    private static final String JOB_PASSWORD = "job-s3cret";
    private static final String ARTICLE = "{\"article_id\":\"a\",\"title\":\"Nghệ An: tỷ lệ hộ nghèo còn 4,2%\","
            + "\"body\":\"Năm 2025, tỷ lệ hộ nghèo của tỉnh Nghệ An còn 4,2%.\"}";
    private static final String FEED = "<rss version=\"2.0\"><channel><title>Báo</title><item>"
            + "<title>Hà Tĩnh: thu ngân sách đạt 12.000 tỷ đồng</title>"
            + "<link>https://bao.example/ha-tinh.html</link></item></channel></rss>";

    private Path directory;
    private SecureCluster cluster;
    private Program program;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        directory = folder;
        cluster = SecureCluster.start(folder, PASSWORDS);
        program = new Program(
                Files.createDirectory(folder.resolve("logs")),
                Map.of("JOB_PASSWORD", JOB_PASSWORD, "STORE_PASSWORD", SecureCluster.STORE_PASSWORD));
        try (Admin admin = Admin.create(cluster.administrator())) {
            cluster.addScramUser(admin, "job", JOB_PASSWORD);
        }
        Path setup = config("setup", cluster.administrator());
        assertThat(program.run("topics", "--config", setup.toString()))
                .contains("created: topic news.raw", "created: subject news.raw-value");
        grant(setup, "User:job");
        grant(setup, "User:publisher", "--for", "publisher");
        grant(setup, "User:poller", "--for", "feeds");
        grant(setup, "User:desk", "--for", "console");
        grant(setup, "User:reader", "--for", "reader", "--province", "nghe-an");
        grant(setup, "User:CN=certified", "--for", "reader", "--province", "nghe-an", "--group", "reader-");
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void worksWithTheRightsThatItGrantsAndTellsNoSecret() throws Exception {
        Program.Running job = program.start(
                "job",
                "run",
                "--config",
                config("job", scram(), "state.dir=" + directory.resolve("state"), "management.port=0")
                        .toString());
        try {
            publish(plain("publisher"), TOPICS.raw());
            assertThat(first(plain("reader"), NGHE_AN)).contains("tỷ lệ hộ nghèo");
            assertThat(first(cluster.certified(), NGHE_AN)).contains("tỷ lệ hộ nghèo");
            pollsFeeds();
            showsEverything();
            awaitPage(management(job) + "/health/ready", "UP");
            String pages = page(management(job) + "/metrics") + page(management(job) + "/topology");
            assertThat(pages).contains("provincewire_ready 1.0").doesNotContain("s3cret");
        } finally {
            assertThat(job.end()).isZero();
        }
        assertThat(job.said()).contains("StreamsConfig values");
        try (Stream<Path> logs = Files.list(program.logs())) {
            for (Path log : logs.toList()) {
                assertThat(Files.readString(log)).as(log.toString()).doesNotContain("s3cret", "AuthorizationException");
            }
        }
    }

    /** What a feed holds comes out enriched: the poller remembers, publishes, and may do nothing else. */
    private void pollsFeeds() throws Exception {
        HttpServer outlet = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outlet.createContext("/feed", exchange -> {
            byte[] feed = FEED.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        });
        outlet.start();
        try {
            String address = "http://127.0.0.1:" + outlet.getAddress().getPort() + "/feed";
            Path list = Files.writeString(
                    directory.resolve("feeds.yaml"),
                    "pages: false\nallow_private: [127.0.0.1]\nfeeds:\n  - {url: \"" + address + "\"}\n");
            Path config = config("poller", plain("poller"));
            program.run("feeds", "--job-config", config.toString(), "--config", list.toString(), "--once");
            assertThat(program.run("feeds", "--job-config", config.toString(), "--status"))
                    .contains(address);
        } finally {
            outlet.stop(0);
        }
    }

    private void showsEverything() throws Exception {
        Program.Running console = program.start(
                "console", "console", "--config", config("desk", plain("desk")).toString(), "--port", "0");
        try {
            String url = found(console, "(?m)^(http://127\\.0\\.0\\.1:\\d+)/$");
            awaitPage(url + "/api/place?province=nghe-an", "poverty.rate");
            awaitPage(url + "/api/health", "\"feeds\":1");
            awaitPage(url + "/api/health", "\"lag\":0");
        } finally {
            console.end();
        }
    }

    @Test
    void aReaderOfOneProvinceCannotReadAnother() {
        assertThatThrownBy(() -> first(plain("reader"), TOPICS.enriched("ha-tinh")))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> first(plain("reader"), TOPICS.raw())).isInstanceOf(TopicAuthorizationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "publisher, news.enriched.nghe-an",
        "publisher, news.indicators",
        "poller, news.enriched.nghe-an",
        "reader, news.enriched.nghe-an",
        "desk, news.raw"
    })
    void nobodyWritesWhatIsNotTheirs(String user, String topic) {
        // Who may write nothing at all is refused a producer id: before or after the record is handed over
        assertThatThrownBy(() -> publish(plain(user), topic)).hasRootCauseInstanceOf(AuthorizationException.class);
    }

    @Test
    void saysWhyTheRegistryCannotBeReached() throws Exception {
        assertThatThrownBy(() -> askRegistry("schema.registry.ssl.truststore.location="))
                .isInstanceOf(RegistryAwayException.class)
                .hasMessageContaining("SSLHandshakeException")
                .hasMessageContaining("schema.registry.ssl.truststore.location");
        assertThatThrownBy(() -> askRegistry("schema.registry.ssl.keystore.location="))
                .isInstanceOf(RegistryAwayException.class)
                .hasMessageContaining(cluster.registryUrl().toString());
        assertThatThrownBy(() -> askRegistry("schema.registry.password=wrong-s3cret"))
                .isInstanceOf(RegistryRefusedException.class)
                .hasMessageContaining("401")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> askRegistry("schema.registry.ssl.truststore.password=wrong-s3cret"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.ssl.truststore.location")
                .hasMessageNotContaining("s3cret");
        askRegistry("schema.registry.user=" + SecureCluster.REGISTRY_USER);
    }

    private void askRegistry(String changed) throws Exception {
        JobConfig config = JobConfig.load(
                config("asking", cluster.administrator(), changed, "schema.registry.timeout.ms=1000"), Map.of());
        RegistryConnection.open(config).versions("news.raw-value");
    }

    /** By the command, which lists as arguments of Kafka's own tool what it grants. */
    private void grant(Path setup, String principal, String... role) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("topics", "--config", setup.toString(), "--acls", principal));
        arguments.addAll(List.of(role));
        assertThat(program.run(arguments.toArray(String[]::new)))
                .contains("--allow-principal " + principal + " --operation ");
    }

    /** A file of settings; secrets come from the environment, and that of the registry from a file. */
    private Path config(String name, Map<String, Object> client, String... more) throws Exception {
        Path secrets = Files.writeString(
                directory.resolve("registry.secret"), "password=" + SecureCluster.REGISTRY_PASSWORD + "\n");
        List<String> lines = new ArrayList<>(List.of(
                "schema.registry.url=" + cluster.registryUrl(),
                "schema.registry.user=" + SecureCluster.REGISTRY_USER,
                "schema.registry.password=${file:" + secrets + ":password}",
                "schema.registry.ssl.truststore.location=" + cluster.trustStore(),
                "schema.registry.ssl.truststore.password=" + SecureCluster.STORE_PASSWORD,
                "schema.registry.ssl.keystore.location=" + cluster.keyStore(),
                "schema.registry.ssl.keystore.password=" + SecureCluster.STORE_PASSWORD,
                "config.providers=env,file",
                "config.providers.env.class=org.apache.kafka.common.config.provider.EnvVarConfigProvider",
                "config.providers.file.class=org.apache.kafka.common.config.provider.FileConfigProvider"));
        client.forEach((setting, value) ->
                lines.add((setting.equals("bootstrap.servers") ? "" : "kafka.") + setting + "=" + value));
        lines.addAll(List.of(more));
        return Files.write(directory.resolve(name + ".properties"), lines);
    }

    private Map<String, Object> scram() {
        Map<String, Object> client = new HashMap<>(cluster.password("SCRAM-SHA-512", "job", "${env:JOB_PASSWORD}"));
        client.put("ssl.truststore.password", "${env:STORE_PASSWORD}");
        return client;
    }

    private Map<String, Object> plain(String user) {
        return cluster.password("PLAIN", user, Objects.requireNonNull(PASSWORDS.get(user)));
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
        settings.put("group.id", "reader-" + client.get("security.protocol"));
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

    private static String management(Program.Running job) throws Exception {
        return "http://127.0.0.1:" + found(job, "event=management-started host=\\S+ port=(\\d+)");
    }

    /** What {@code pattern} finds in the log, when it comes to stand there. */
    private static String found(Program.Running running, String pattern) throws Exception {
        long end = System.nanoTime() + GENEROUS.toNanos();
        while (true) {
            Matcher matcher = Pattern.compile(pattern).matcher(running.said());
            if (matcher.find()) {
                return matcher.group(1);
            }
            assertThat(System.nanoTime()).as(running.said()).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static void awaitPage(String address, String content) throws Exception {
        long end = System.nanoTime() + GENEROUS.toNanos();
        String page = page(address);
        while (!page.contains(content)) {
            assertThat(System.nanoTime()).as(address + " answers " + page).isLessThan(end);
            Thread.sleep(100);
            page = page(address);
        }
    }

    private static String page(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }
}
