package io.provincewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    private static final Map<String, String> HEADERS = Map.of(
            "content-type", "application/json",
            "dead-letter-cause", "invalid-json",
            "dead-letter-detail", "no well-formed JSON at line 1, column 9",
            "dead-letter-topic", "news.raw",
            "dead-letter-partition", "3",
            "dead-letter-offset", "17",
            "dead-letter-time", "2026-03-01T01:30:00Z");

    @Test
    void tellsWhenWhyAndFromWhere() {
        assertThat(letter("bài-1", "{", HEADERS).line())
                .isEqualTo("2026-03-01T01:30:00Z  invalid-json  news.raw-3@17  key=bài-1"
                        + "  no well-formed JSON at line 1, column 9");
    }

    @Test
    void standsForWhatDoesNotSayWhatItIs() {
        assertThat(letter(null, null, Map.of()).line()).isEqualTo("-  unknown  ?-?@?  key=  ");
    }

    @Test
    void goesOutAgainAsItCame() {
        ProducerRecord<byte[], byte[]> again = letter("bài-1", "{", HEADERS).again("news.raw");
        assertThat(again.topic()).isEqualTo("news.raw");
        assertThat(again.key()).isEqualTo(bytes("bài-1"));
        assertThat(again.value()).isEqualTo(bytes("{"));
        assertThat(again.timestamp()).isNull();
        assertThat(again.headers()).singleElement().satisfies(header -> {
            assertThat(header.key()).isEqualTo("content-type");
            assertThat(header.value()).isEqualTo(bytes("application/json"));
        });
    }

    @Test
    void isTheSameOnlyWithTheSameBytes() {
        String identity = letter("a", "{", HEADERS).identity();
        assertThat(letter("a", "{", Map.of()).identity()).isEqualTo(identity);
        assertThat(letter("a", "[", HEADERS).identity()).isNotEqualTo(identity);
        assertThat(letter("b", "{", HEADERS).identity()).isNotEqualTo(identity);
        assertThat(letter("a", null, HEADERS).identity()).isNotEqualTo(identity);
    }

    @Test
    void knowsThatItIsCut() {
        assertThat(letter("a", "{", HEADERS).isCut()).isFalse();
        assertThat(letter("a", "{", Map.of("dead-letter-truncated-from", "1+9000000"))
                        .isCut())
                .isTrue();
    }

    private static DeadLetter letter(@Nullable String key, @Nullable String value, Map<String, String> headers) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                "news.dead-letters", 0, 0, key == null ? null : bytes(key), value == null ? null : bytes(value));
        headers.forEach((name, text) -> record.headers().add(name, bytes(text)));
        return new DeadLetter(record);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
