package io.provincewire.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.provincewire.avro.ContentType;
import io.provincewire.avro.RawArticle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RawArticleJsonTest {
    private final RawArticleJson json = new RawArticleJson();

    @Test
    void everyFieldIsRead() throws Exception {
        RawArticle article = json.read("""
                {"article_id":"a-1","url":"https://bao.vn/1","source":"bao.vn","title":"Lúa được mùa","summary":"S",
                 "body":"<p>B</p>","content_type":"HTML","published_at":"2026-03-01T08:30:00+07:00",
                 "fetched_at":"2026-03-01T02:00:00.123456Z","language":"vi","attributes":{"desk":"kinh tế"}}
                """);
        assertThat(article.getArticleId()).isEqualTo("a-1");
        assertThat(article.getTitle()).isEqualTo("Lúa được mùa");
        assertThat(article.getContentType()).isEqualTo(ContentType.HTML);
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-03-01T01:30:00Z"));
        assertThat(article.getFetchedAt()).isEqualTo(Instant.parse("2026-03-01T02:00:00.123Z"));
        assertThat(article.getAttributes()).containsOnly(java.util.Map.entry("desk", "kinh tế"));
    }

    @Test
    void nullIsAbsent() throws Exception {
        RawArticle article = json.read("{\"title\":null,\"content_type\":null,\"attributes\":null,\"other\":null}");
        assertThat(article.getTitle()).isNull();
        assertThat(article.getContentType()).isEqualTo(ContentType.TEXT);
        assertThat(article.getAttributes()).isEmpty();
    }

    @Test
    void unknownFieldsBecomeAttributesAsText() throws Exception {
        RawArticle article =
                json.read("{\"id\":7,\"hot\":true,\"rate\":1.50,\"desk\":\"kinh tế\",\"tags\":[\"a\",{\"b\":null}]}");
        assertThat(article.getAttributes())
                .containsEntry("id", "7")
                .containsEntry("hot", "true")
                .containsEntry("rate", "1.50")
                .containsEntry("desk", "kinh tế")
                .containsEntry("tags", "[\"a\",{\"b\":null}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\":5}|wrong-type|field title: expected a string, found a number",
                "{\"body\":[\"a\"]}|wrong-type|field body: expected a string, found an array",
                "{\"url\":{}}|wrong-type|field url: expected a string, found an object",
                "{\"attributes\":\"x\"}|wrong-type|field attributes: expected an object, found a string",
                "{\"published_at\":1700000000000}|wrong-type|field published_at: expected a string, found a number",
                "{\"published_at\":\"2026-03-01\"}|wrong-type|field published_at: expected an ISO-8601 instant",
                "{\"fetched_at\":\"2026-03-01T08:30:00\"}|wrong-type|field fetched_at: expected an ISO-8601 instant",
                "{\"fetched_at\":\"2026-02-30T08:30:00Z\"}|wrong-type|field fetched_at: expected an ISO-8601 instant",
                "{\"fetched_at\":\"+99999-02-03T08:30:00Z\"}|wrong-type|field fetched_at: expected an ISO-8601",
                "{\"content_type\":\"html\"}|wrong-type|field content_type: expected one of [TEXT, HTML]",
                "[1]|invalid-json|an article is a JSON object, found an array",
                "``|invalid-json|an article is a JSON object, found nothing",
                "{\"title\":\"a\"|invalid-json|no well-formed JSON at line 1",
                "{\"title\":\"a\"} {}|invalid-json|more than one JSON value",
                "{\"title\":\"a\",\"title\":\"b\"}|invalid-json|no well-formed JSON at line 1",
                "{\"title\":NaN}|invalid-json|no well-formed JSON at line 1",
            })
    void whatIsWrongIsNamed(String text, String code, String message) {
        assertThatExceptionOfType(InvalidArticleException.class)
                .isThrownBy(() -> json.read(text))
                .withMessageStartingWith(message)
                .satisfies(invalid -> assertThat(invalid.code()).isEqualTo(code));
    }

    @Test
    void messagesQuoteNothingOfTheArticle() {
        assertThatExceptionOfType(InvalidArticleException.class)
                .isThrownBy(() -> json.read("{\"title\": bímật}"))
                .satisfies(invalid -> assertThat(invalid.getMessage()).doesNotContain("mật"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T08:30:00+07:00",
                "2026-03-01T08:30:00+0700",
                "2026-03-01T08:30+07",
                "2026-03-01t01:30:00z",
                " 2026-03-01T01:30:00.000000001Z ",
            })
    void offsetsAreReadInEveryIsoForm(String time) throws Exception {
        assertThat(json.read("{\"published_at\":\"" + time + "\"}").getPublishedAt())
                .isEqualTo(Instant.parse("2026-03-01T01:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void theFirstAndTheLastYearAreRead(String time) throws Exception {
        assertThat(json.read("{\"published_at\":\"" + time + "\"}").getPublishedAt())
                .isEqualTo(Instant.parse(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "attributes", "title"})
    void deepNestingIsAnErrorAndNotAnOverflow(String field) {
        String deep = "{\"" + field + "\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_001);
        assertThatExceptionOfType(InvalidArticleException.class)
                .isThrownBy(() -> json.read(deep))
                .satisfies(invalid -> assertThat(invalid.code()).isIn("too-deep", "wrong-type"));
    }

    @Test
    void manyDigitsAreTextOfAnAttribute() throws Exception {
        String digits = "9".repeat(100_000);
        assertThat(json.read("{\"n\":" + digits + "}").getAttributes()).containsEntry("n", digits);
    }

    @Test
    void invalidUtf8IsAnError() {
        byte[] bytes = "{\"title\":\"a\"}".getBytes(StandardCharsets.UTF_8);
        bytes[10] = (byte) 0xC3;
        assertThatExceptionOfType(InvalidArticleException.class)
                .isThrownBy(() -> json.read(bytes))
                .satisfies(invalid -> assertThat(invalid.code()).isEqualTo("invalid-utf8"));
    }

    @Test
    void aByteOrderMarkIsSkipped() throws Exception {
        byte[] bytes = "\uFEFF{\"title\":\"Cá tra\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(json.read(bytes).getTitle()).isEqualTo("Cá tra");
    }

    @Test
    void loneSurrogatesBecomeReplacementCharacters() throws Exception {
        RawArticle article = json.read("{\"title\":\"a\\ud800b \\ud83c\\udf3e \\udc00\",\"x\":\"\\ud800\"}");
        assertThat(article.getTitle()).isEqualTo("a\uFFFDb \uD83C\uDF3E \uFFFD");
        assertThat(article.getAttributes()).containsEntry("x", "\uFFFD");
    }
}
