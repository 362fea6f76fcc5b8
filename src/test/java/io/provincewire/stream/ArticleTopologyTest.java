package io.provincewire.stream;

import static io.provincewire.stream.TopologyHarness.article;
import static io.provincewire.stream.TopologyHarness.header;
import static io.provincewire.stream.TopologyHarness.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.RawArticle;
import io.provincewire.stream.registry.RegistryAwayException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArticleTopologyTest {
    private static final String NGHE_AN = "news.enriched.nghe-an";
    private static final String HA_TINH = "news.enriched.ha-tinh";
    private static final String NATIONAL = "news.enriched.national";

    private final TopologyHarness job;

    ArticleTopologyTest(@TempDir Path state) {
        job = new TopologyHarness(state);
    }

    @AfterEach
    void stop() {
        job.close();
    }

    @Test
    void theTopologyIsTheOneThatWasReleased(@TempDir Path state) throws IOException {
        JobConfig config = TopologyHarness.config(state, Map.of());
        String topology = new ArticleTopology(
                        config,
                        new StreamsSettings(config, "test").properties(),
                        new FakeEnricher(),
                        new MemoryRegistry(),
                        6,
                        Time.SYSTEM)
                .get()
                .describe()
                .toString();
        try (InputStream golden = getClass().getResourceAsStream("topology.txt")) {
            assertThat(topology.strip())
                    .as("names of stores and repartition topics are part of the contract; if this change is meant,"
                            + " write the new description to topology.txt")
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @Test
    void anArticleGoesToEachProvinceThatItIsAbout() {
        job.publish(article("a", "x", "nghe-an", "ha-tinh").build());
        assertThat(job.told(NGHE_AN)).containsExactly("a 1");
        assertThat(job.told(HA_TINH)).containsExactly("a 1");
        assertThat(job.told(NATIONAL)).isEmpty();
    }

    @Test
    void anArticleWithoutAProvinceIsNational() {
        job.publish(article("a", "x").build());
        assertThat(job.told(NATIONAL)).containsExactly("a 1");
    }

    @Test
    void avroIsReadAsJsonIs() {
        job.publishAvro(article("a", "x", "nghe-an").build());
        assertThat(job.told(NGHE_AN)).containsExactly("a 1");
    }

    @Test
    void theHeaderContentTypeDecidesOverTheFirstByte() {
        byte[] json = "{\"article_id\":\"a\",\"body\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        job.send(
                "a",
                json,
                new RecordHeaders().add("content-type", "application/avro".getBytes(StandardCharsets.UTF_8)));
        assertThat(job.causes()).containsExactly("wrong-magic");
        job.send(
                "a",
                json,
                new RecordHeaders().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8)));
        assertThat(job.told(NATIONAL)).containsExactly("a 1");
    }

    @Test
    void theRecordSaysWhereItIsFromAndItsHeadersWhatItIs() {
        RawArticle raw = article("a", "x", "nghe-an")
                .setUrl("https://bao.vn/bài?id=1")
                .setPublishedAt(Instant.parse("2026-02-28T05:00:00Z"))
                .build();
        job.publish(raw);
        TestRecord<byte[], byte[]> record = job.records(NGHE_AN).get(0);
        assertThat(record.timestamp()).isEqualTo(TopologyHarness.START.toEpochMilli());
        assertThat(header(record, "article-id")).isEqualTo("a");
        assertThat(header(record, "province")).isEqualTo("nghe-an");
        assertThat(header(record, "revision")).isEqualTo("1");
        assertThat(header(record, "pipeline-version")).isEqualTo("test");
        assertThat(header(record, "ce_id")).isEqualTo("a/1/nghe-an");
        assertThat(header(record, "ce_source")).isEqualTo("https://bao.vn/b%C3%A0i?id=1");
        assertThat(header(record, "ce_type")).isEqualTo("io.provincewire.article.enriched");
        assertThat(header(record, "ce_time")).isEqualTo("2026-02-28T05:00:00Z");
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "content-type")).isEqualTo("application/avro");
        job.publish(article("b", "x", "nghe-an").build());
        EnrichedArticle second = job.articles(NGHE_AN).get(0);
        assertThat(second.getArticleId()).isEqualTo("b");
        assertThat(second.getEnrichedAt()).isEqualTo(TopologyHarness.START);
        assertThat(second.getProvenance().getTopic()).isEqualTo("news.raw");
        assertThat(second.getProvenance().getPartition()).isZero();
        assertThat(second.getProvenance().getOffset()).isEqualTo(1);
    }

    @Test
    void aMisplacedKeyGoesThroughTheRepartitionTopicAndKeepsItsOrigin() {
        byte[] json = "{\"article_id\":\"a\",\"body\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        job.send(null, json, new RecordHeaders());
        assertThat(job.records("provincewire-misplaced-repartition")).hasSize(1);
        List<EnrichedArticle> articles = job.articles(NATIONAL);
        assertThat(articles).hasSize(1);
        assertThat(articles.get(0).getProvenance().getTopic()).isEqualTo("news.raw");
        assertThat(articles.get(0).getProvenance().getOffset()).isZero();
        job.send("another", json, new RecordHeaders());
        assertThat(job.told(NATIONAL)).as("the same article under another key").isEmpty();
    }

    @Test
    void aPlacedKeyPaysNothing() {
        job.publish(article("a", "x").build());
        assertThat(job.records("provincewire-misplaced-repartition")).isEmpty();
    }

    @Test
    void theUrlIsTheIdentityWhereThereIsNoOther() {
        byte[] json = "{\"url\":\"HTTPS://Bao.vn/1?utm_source=x#top\",\"body\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        job.send("https://bao.vn/1", json, new RecordHeaders());
        assertThat(job.told(NATIONAL)).containsExactly("https://bao.vn/1 1");
    }

    @Test
    void theSameContentAgainIsDropped() {
        job.publish(article("a", "x", "nghe-an").setTitle("t").build());
        job.publish(article("a", "x", "nghe-an").setTitle("t").build());
        job.publish(article("a", "x", "nghe-an").setTitle(" t ").build());
        assertThat(job.told(NGHE_AN)).containsExactly("a 1");
    }

    @Test
    void newContentIsARevisionAndLeavesTheProvincesThatItIsNotAboutAnyMore() {
        job.publish(article("a", "x", "nghe-an", "ha-tinh").build());
        job.publish(article("a", "y", "ha-tinh").build());
        assertThat(job.told(NGHE_AN)).containsExactly("a 1", "a gone");
        assertThat(job.told(HA_TINH)).containsExactly("a 1", "a 2");
        job.publish(article("a", "z").build());
        assertThat(job.told(HA_TINH)).containsExactly("a gone");
        assertThat(job.told(NATIONAL)).containsExactly("a 3");
    }

    @Test
    void thereAndBackAgainIsThreeRevisions() {
        job.publish(article("a", "x").build());
        job.publish(article("a", "y").build());
        job.publish(article("a", "x").build());
        assertThat(job.told(NATIONAL)).containsExactly("a 1", "a 2", "a 3");
    }

    @Test
    void aRetractionTakesTheArticleOutOfEveryTopic() {
        job.publish(article("a", "x", "nghe-an", "ha-tinh").build());
        job.retract("a");
        job.retract("a");
        assertThat(job.told(NGHE_AN)).containsExactly("a 1", "a gone");
        assertThat(job.told(HA_TINH)).containsExactly("a 1", "a gone");
        job.publish(article("a", "x", "nghe-an").build());
        assertThat(job.told(NGHE_AN)).containsExactly("a 2");
    }

    @Test
    void whatIsNotKnownIsNotRetracted() {
        job.retract("a");
        assertThat(job.told(NATIONAL)).isEmpty();
        assertThat(job.causes()).isEmpty();
    }

    @Test
    void anArticleIsForgottenAHorizonAfterItWasLastSeen() {
        job.publish(article("a", "x").build());
        job.driver.advanceWallClockTime(Duration.ofDays(29));
        job.publish(article("a", "x").build());
        job.driver.advanceWallClockTime(Duration.ofDays(29));
        job.publish(article("a", "x").build());
        assertThat(job.told(NATIONAL)).containsExactly("a 1");
        job.driver.advanceWallClockTime(Duration.ofDays(31));
        assertThat(job.driver.getKeyValueStore(ReviseArticle.STORE).get("a")).isNull();
        job.publish(article("a", "x").build());
        assertThat(job.told(NATIONAL)).containsExactly("a 1");
    }

    @Test
    void theTimeOfARecordMovesNoHorizon() {
        job.publish(article("a", "x").build());
        job.send(new TestRecord<>(
                "b".getBytes(StandardCharsets.UTF_8),
                "{\"article_id\":\"b\",\"body\":\"x\"}".getBytes(StandardCharsets.UTF_8),
                TopologyHarness.START.plus(Duration.ofDays(40))));
        job.publish(article("a", "x").build());
        assertThat(job.told(NATIONAL)).containsExactly("a 1", "b 1");
    }

    @Test
    void aFailedEnrichmentIsADeadLetterAndLeavesNoTrace() {
        for (String failure : List.of("throw", "overflow", "reject", "huge")) {
            RawArticle bad = article("a", "x", "nghe-an").build();
            bad.getAttributes().put("enricher", failure);
            job.publish(bad);
        }
        assertThat(job.causes())
                .containsExactly("enrichment-failed", "enrichment-failed", "no-text", "output-too-large");
        job.publish(article("a", "x", "nghe-an").build());
        assertThat(job.told(NGHE_AN)).containsExactly("a 1");
    }

    @Test
    void aDeadLetterIsTheRecordAsItCameAndSaysWhyAndWhere() {
        byte[] value = "{\"article_id\":7}".getBytes(StandardCharsets.UTF_8);
        job.publish(article("a", "x").build());
        job.send("k", value, new RecordHeaders().add("own", new byte[] {1}).add("dead-letter-cause", new byte[] {2}));
        TestRecord<byte[], byte[]> letter =
                job.records(job.topics.deadLetters()).get(0);
        assertThat(letter.value()).isEqualTo(value);
        assertThat(text(letter.key())).isEqualTo("k");
        assertThat(letter.headers().lastHeader("own").value()).containsExactly(1);
        assertThat(letter.headers().headers("dead-letter-cause")).hasSize(1);
        assertThat(header(letter, "dead-letter-cause")).isEqualTo("wrong-type");
        assertThat(header(letter, "dead-letter-detail"))
                .isEqualTo("field article_id: expected a string, found a number");
        assertThat(header(letter, "dead-letter-topic")).isEqualTo("news.raw");
        assertThat(header(letter, "dead-letter-partition")).isEqualTo("0");
        assertThat(header(letter, "dead-letter-offset")).isEqualTo("1");
        assertThat(header(letter, "dead-letter-time")).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(header(letter, "dead-letter-pipeline-version")).isEqualTo("test");
    }

    @Test
    void aRowOfTheTableSaysWhichRevisionOfWhichArticleItIsFrom() {
        for (String body : List.of("one", "two")) {
            RawArticle article = article("a", body, "nghe-an").build();
            article.getAttributes().put("figures", "2025:12.5");
            job.publish(article);
        }
        assertThat(job.records(job.topics.indicators()))
                .extracting(row -> header(row, "article-id") + " " + header(row, "revision"))
                .containsExactly("a 1", "a 2");
    }

    @Test
    void anExceptionIsNamedButNotQuoted() {
        RawArticle bad = article("a", "x").build();
        bad.getAttributes().put("enricher", "throw");
        job.publish(bad);
        TestRecord<byte[], byte[]> letter =
                job.records(job.topics.deadLetters()).get(0);
        assertThat(header(letter, "dead-letter-exception")).isEqualTo("java.lang.IllegalStateException");
        letter.headers().forEach(header -> assertThat(text(header.value())).doesNotContain("secret"));
    }

    @Test
    void whatIsLargerThanAnArticleMayBeIsADeadLetter() {
        job.publish(article("a", "x".repeat(1 << 20)).build());
        assertThat(job.causes()).containsExactly("too-large");
    }

    @Test
    void aRegistryThatIsAwayStopsTheRecordAndBuriesNothing() {
        byte[] unknown = {0, 0, 0, 0, 99, 0};
        job.registry.away(true);
        assertThatThrownBy(() -> job.send("a", unknown, new RecordHeaders()))
                .as("the thread ends and all its work since the last commit with it")
                .matches(RegistryAwayException::causes);
        job.registry.away(false);
        assertThat(job.causes()).isEmpty();
    }

    @Test
    void anUnknownSchemaIsADeadLetter() {
        job.send("a", new byte[] {0, 0, 0, 0, 99, 0}, new RecordHeaders());
        assertThat(job.causes()).containsExactly("unknown-schema");
    }
}
