package io.provincewire.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.provincewire.avro.RawArticle;
import io.provincewire.local.LocalKafka;
import io.provincewire.record.RawArticleJson;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty feeds, good and bad, on a real broker: what is on the raw topic is exactly what should be. */
class FeedPollerIT {
    private static final String RAW = "t.raw";
    private static final String FEEDS = "t.feeds";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path data;

    @SuppressWarnings("NullAway.Init")
    private static LocalKafka kafka;

    @SuppressWarnings("NullAway.Init")
    private FeedServer server;

    @BeforeAll
    static void startKafka() {
        kafka = LocalKafka.start(data, OptionalInt.empty());
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @BeforeEach
    void startServer() throws Exception {
        server = new FeedServer();
        try (Admin admin = Admin.create(clients())) {
            admin.createTopics(List.of(new NewTopic(RAW, 2, (short) 1))).all().get();
        }
    }

    @AfterEach
    void stopServer() throws Exception {
        server.close();
        try (Admin admin = Admin.create(clients())) {
            admin.deleteTopics(List.of(RAW, FEEDS)).all().get();
        }
    }

    @Test
    void whatArrivesIsExactlyWhatShouldAndARestartRepeatsNothing() throws Exception {
        List<String> paths = twentyFeeds();
        assertThat(paths).hasSize(20);

        Map<String, FeedState> states = poll(paths);
        Map<String, String> expected = new TreeMap<>();
        for (String id : List.of(
                "rss-1",
                "rss-2",
                "atom-1",
                "rdf-1",
                "old-1",
                "broken-1",
                "charset-1",
                "gzip-1",
                "redirected-1",
                "moved-1",
                "changed-1")) {
            expected.put(server.url("/a/" + id).toString(), "Tin " + id);
        }
        assertThat(titles(raw())).isEqualTo(expected);
        assertThat(errors(states))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/f/busy", "http-429",
                        "/f/down", "http-500",
                        "/f/slow", "too-slow",
                        "/f/endless", "too-large",
                        "/f/bomb", "entities",
                        "/f/gzip-bomb", "too-large",
                        "/f/private", "private-address",
                        "/f/forbidden", "robots",
                        "/f/html", "no-feed"));
        assertThat(server.mostAtOnce()).isEqualTo(1);
        assertThat(Objects.requireNonNull(states.get("/f/busy")).nextPoll())
                .isAfter(Instant.now().plus(Duration.ofMinutes(55)));

        poll(paths);
        poll(paths);
        assertThat(raw()).hasSize(expected.size());
        assertThat(server.asked()).contains("/f/rss \"v1\"");
    }

    @Test
    void movedItemsAreKnownAndChangedItemsAreRevisions() throws Exception {
        List<String> paths = List.of("/f/moved", "/f/changed");
        feed("/f/moved", item("moved-1"));
        feed("/f/changed", item("changed-1"));
        poll(paths);
        feed("/f/moved", item("moved-1").replace("/a/moved-1<", "/b/moved-1<"));
        feed("/f/changed", item("changed-1").replace("Tin changed-1", "Tin changed-1 (sửa)"));
        poll(paths);
        poll(paths);
        assertThat(raw())
                .extracting(article -> article.getTitle())
                .containsExactlyInAnyOrder("Tin moved-1", "Tin changed-1", "Tin changed-1 (sửa)");
        assertThat(raw())
                .extracting(RawArticle::getArticleId)
                .doesNotContain(server.url("/b/moved-1").toString());
    }

    @Test
    void aSecondInstanceShutsTheFirstOut() throws Exception {
        feed("/f/one", item("one-1"));
        try (FeedPoller first = openAt(List.of("/f/one"))) {
            first.pollOnce();
            feed("/f/one", item("one-1") + item("one-2"));
            try (FeedPoller second = openAt(List.of("/f/one"))) {
                second.pollOnce();
            }
            assertThatThrownBy(first::pollOnce).hasMessageContaining("taken over");
        }
        assertThat(raw()).hasSize(2);
    }

    @Test
    void pollsByItselfUntilClosed() throws Exception {
        feed("/f/one", item("one-1"));
        FeedPoller poller = openAt(List.of("/f/one"));
        Thread runner = new Thread(() -> {
            try {
                poller.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        runner.start();
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (raw().isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        poller.close();
        runner.join(Duration.ofSeconds(30).toMillis());
        assertThat(runner.isAlive()).isFalse();
        assertThat(raw()).hasSize(1);
    }

    @Test
    void takesTheTextOfThePageAndLeavesAbsurdTimesOut() throws Exception {
        feed("/f/page", item("page-1").replaceFirst("<pubDate>.*</pubDate>", "<pubDate>01/01/0001</pubDate>"));
        String paragraph = "<p>Sản lượng lúa của tỉnh sáu tháng đầu năm đạt 1,2 triệu tấn, tăng 5% so với cùng kỳ.</p>";
        server.on("/a/page-1", "<html><nav>Menu</nav><article>" + paragraph.repeat(3) + "</article></html>");
        try (FeedPoller poller = open(List.of(new FeedSource(server.url("/f/page"), "bao.example", true, "vi")))) {
            poller.pollOnce();
        }
        RawArticle article = raw().get(0);
        assertThat(article.getBody()).contains("1,2 triệu tấn").doesNotContain("Menu");
        assertThat(article.getPublishedAt()).isNull();
        assertThat(article.getFetchedAt()).isNotNull();
    }

    /** Some send a reader whose article is gone to their home page: what stands there is not the article. */
    @Test
    void leavesTheTextOutWhereThePageLeadsHome() throws Exception {
        feed("/f/gone", item("gone-1"));
        server.on("/a/gone-1", 302, "Location", "/");
        String teaser = "<p>Một bài khác dài đến mức có thể được nhầm với văn bản của bài đã bị gỡ khỏi trang này.</p>";
        server.on("/", "<html><article>" + teaser.repeat(4) + "</article></html>");
        try (FeedPoller poller = open(List.of(new FeedSource(server.url("/f/gone"), "bao.example", true, "vi")))) {
            poller.pollOnce();
        }
        assertThat(raw()).singleElement().satisfies(article -> assertThat(article.getBody())
                .isNull());
    }

    /** One of each kind; the bad ones among the good ones. */
    private List<String> twentyFeeds() throws IOException {
        server.on("/robots.txt", "User-agent: *\nDisallow: /f/forbidden\n");
        server.on("/f/rss", exchange -> {
            if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                FeedServer.send(exchange, 304, new byte[0]);
                return;
            }
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            FeedServer.send(exchange, 200, bytes(rss(item("rss-1") + item("rss-2"))));
        });
        server.on("/f/atom", atom("atom-1"));
        server.on("/f/rdf", rdf("rdf-1"));
        server.on(
                "/f/old",
                "<!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91//EN\" \"http://127.0.0.1:1/x.dtd\">"
                        + rss(item("old-1")).replace("2.0", "0.91"));
        server.on(
                "/f/broken",
                "\n" + rss(item("broken-1") + "<item><title>a & b</title>").replace("</rss>", ""));
        server.on("/f/charset", "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + rss(item("charset-1")));
        server.on("/f/gzip", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            FeedServer.send(exchange, 200, FeedServer.gzip(bytes(rss(item("gzip-1")))));
        });
        server.on("/f/redirect", 301, "Location", "/f/redirected");
        server.on("/f/redirected", rss(item("redirected-1")));
        server.on("/f/same", rss(item("rss-1").replace("Tin rss-1", "Tin khác của rss-1")));
        feed("/f/moved", item("moved-1"));
        feed("/f/changed", item("changed-1"));
        server.on("/f/busy", 429, "Retry-After", "3600");
        server.on("/f/down", 500);
        server.on("/f/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            trickle(exchange.getResponseBody());
        });
        server.on("/f/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(new byte[8192]);
            }
        });
        server.hangsUpOn("/f/slow");
        server.hangsUpOn("/f/endless");
        server.on("/f/bomb", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + rss(item("bomb-1")));
        byte[] bomb = FeedServer.gzip(new byte[64 << 20]);
        server.on("/f/gzip-bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            FeedServer.send(exchange, 200, bomb);
        });
        server.on("/f/private", 302, "Location", "http://10.1.2.3/feed");
        server.on("/f/forbidden", rss(item("forbidden-1")));
        server.on("/f/html", "<html><body>Không tìm thấy</body></html>");
        return List.of(
                "/f/rss",
                "/f/same",
                "/f/atom",
                "/f/rdf",
                "/f/old",
                "/f/broken",
                "/f/charset",
                "/f/gzip",
                "/f/redirect",
                "/f/moved",
                "/f/changed",
                "/f/busy",
                "/f/down",
                "/f/slow",
                "/f/endless",
                "/f/bomb",
                "/f/gzip-bomb",
                "/f/private",
                "/f/forbidden",
                "/f/html");
    }

    /** A byte now and then, for ever: no whole answer comes in time. */
    private static void trickle(java.io.OutputStream out) throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            out.write(' ');
            out.flush();
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(100).toNanos());
        }
    }

    private void feed(String path, String items) {
        server.on(path, rss(items));
    }

    private Map<String, FeedState> poll(List<String> paths) throws InterruptedException {
        try (FeedPoller poller = openAt(paths)) {
            poller.pollOnce();
            Map<String, FeedState> states = new TreeMap<>();
            poller.states().forEach((source, state) -> states.put(source.url().getPath(), state));
            return states;
        }
    }

    private FeedPoller openAt(List<String> paths) {
        return open(paths.stream()
                .map(path -> new FeedSource(server.url(path), "bao.example", false, "vi"))
                .toList());
    }

    private static FeedPoller open(List<FeedSource> feeds) {
        FeedsConfig config = new FeedsConfig(
                "test@bao.example",
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                Duration.ZERO,
                Duration.ofSeconds(2),
                1 << 20,
                1 << 20,
                3,
                100,
                Duration.ofDays(30),
                List.of("127.0.0.1"),
                feeds);
        return FeedPoller.open(config, clients(), RAW, FEEDS, Clock.systemUTC());
    }

    private static Map<String, String> errors(Map<String, FeedState> states) {
        Map<String, String> errors = new TreeMap<>();
        states.forEach((path, state) -> {
            if (state.lastError() != null) {
                errors.put(path, state.lastError().replaceFirst(":.*", ""));
            }
        });
        return errors;
    }

    private static Map<String, String> titles(List<RawArticle> articles) {
        Map<String, String> titles = new TreeMap<>();
        articles.forEach(article -> titles.merge(article.getArticleId(), article.getTitle(), (a, b) -> a + " | " + b));
        return titles;
    }

    private static List<RawArticle> raw() throws Exception {
        Map<String, Object> settings = new java.util.HashMap<>(clients());
        settings.put("isolation.level", "read_committed");
        List<TopicPartition> partitions =
                Stream.of(0, 1).map(number -> new TopicPartition(RAW, number)).toList();
        List<RawArticle> articles = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    RawArticle article = new RawArticleJson().read(record.value());
                    assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(article.getArticleId());
                    articles.add(article);
                }
            }
        }
        return articles;
    }

    private static Map<String, Object> clients() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    private String item(String name) {
        URI link = server.url("/a/" + name);
        return "<item><title>Tin " + name + "</title><link>" + link + "?utm_source=rss</link><guid>" + name
                + "</guid><description><![CDATA[<b>Sản lượng</b> tăng 5%]]></description>"
                + "<pubDate>Tue, 24 Nov 2026 08:00:00 +0700</pubDate></item>";
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>Báo</title><link>http://bao.example</link><description>d</description>"
                + items + "</channel></rss>";
    }

    private String atom(String name) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Báo</title><entry><id>urn:" + name
                + "</id><title>Tin "
                + name + "</title><link href=\"/a/" + name
                + "#top\"/><summary>s</summary><updated>2026-11-24T08:00:00+07:00</updated></entry></feed>";
    }

    private String rdf(String name) {
        return "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\">"
                + "<channel rdf:about=\"http://bao.example\"><title>Báo</title><link>http://bao.example</link>"
                + "<description>d</description></channel><item rdf:about=\"x\"><title>Tin " + name + "</title><link>"
                + server.url("/a/" + name) + "</link></item></rdf:RDF>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
