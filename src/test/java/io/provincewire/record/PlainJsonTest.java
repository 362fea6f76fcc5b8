package io.provincewire.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.Against;
import io.provincewire.avro.Change;
import io.provincewire.avro.ContentType;
import io.provincewire.avro.Direction;
import io.provincewire.avro.Period;
import io.provincewire.avro.RawArticle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PlainJsonTest {
    private final PlainJson json = new PlainJson();

    @Test
    void everyFieldIsWrittenUnderItsOwnName() {
        RawArticle article = RawArticle.newBuilder()
                .setArticleId("a-1")
                .setTitle("Tôm \"thẻ\"\n")
                .setPublishedAt(Instant.parse("2026-03-01T01:30:00Z"))
                .setContentType(ContentType.HTML)
                .setAttributes(Map.of("desk", "x"))
                .build();
        assertThat(json.line(article))
                .isEqualTo("{\"article_id\":\"a-1\",\"url\":null,\"source\":null,\"title\":\"Tôm \\\"thẻ\\\"\\n\","
                        + "\"summary\":null,\"body\":null,\"content_type\":\"HTML\","
                        + "\"published_at\":\"2026-03-01T01:30:00Z\",\"fetched_at\":null,\"language\":null,"
                        + "\"attributes\":{\"desk\":\"x\"}}");
    }

    @Test
    void numbersAreWrittenAsPeopleReadThem() {
        Change change = Change.newBuilder()
                .setValue(35_700_000.0)
                .setUnit("VND/person/year")
                .setDirection(Direction.UP)
                .setAgainst(Against.PLAN)
                .setPeriod(new Period("2026-01-01", "2026-06-30", null))
                .build();
        assertThat(json.line(change))
                .isEqualTo("{\"value\":35700000,\"unit\":\"VND/person/year\",\"direction\":\"UP\",\"against\":\"PLAN\","
                        + "\"period\":{\"start\":\"2026-01-01\",\"end\":\"2026-06-30\",\"label\":null}}");
        change.setValue(8.76);
        assertThat(json.line(change)).startsWith("{\"value\":8.76,");
    }

    @Test
    void loneSurrogatesDoNotBreakTheBytes() {
        RawArticle article = RawArticle.newBuilder().setTitle("a\uD800b").build();
        assertThat(new String(json.bytes(article), StandardCharsets.UTF_8)).contains("\"a\uFFFDb\"");
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        RawArticle article = RawArticle.newBuilder()
                .setUrl("https://bao.vn/1")
                .setBody("Năng suất lúa đạt 65 tạ/ha")
                .setFetchedAt(Instant.parse("1969-12-31T23:59:59.999Z"))
                .setAttributes(Map.of("a", "1", "b", "[2]"))
                .build();
        assertThat(new RawArticleJson().read(json.bytes(article))).isEqualTo(article);
    }
}
