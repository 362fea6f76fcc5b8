package io.provincewire.stream.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.RawArticle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AvroBufferTest {
    private static final int HEAD = 5;

    private final SpecificDatumWriter<RawArticle> writer = new SpecificDatumWriter<>(RawArticle.class);
    private final AvroBuffer buffer = new AvroBuffer();

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Nghệ An", "é", "€ 5", "😀 xong", "lẻ \uD83D", "\uDE00 lẻ", "nul \u0000"})
    void writesWhatAvrosOwnEncoderWrites(String text) throws IOException {
        assertSame(article(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 4000, 4096, 10_000, 2_000_000, 3})
    void growsForWhatIsLong(int length) throws IOException {
        assertSame(article("đ".repeat(length)));
        assertSame(article("x".repeat(length)));
    }

    private void assertSame(RawArticle article) throws IOException {
        buffer.begin(HEAD);
        writer.write(article, buffer);
        byte[] ours = buffer.copy();
        assertThat(Arrays.copyOfRange(ours, HEAD, ours.length)).isEqualTo(byAvro(article));
    }

    private byte[] byAvro(RawArticle article) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        writer.write(article, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static RawArticle article(String text) {
        return RawArticle.newBuilder()
                .setArticleId("a")
                .setTitle(text)
                .setBody(text + text)
                .setPublishedAt(Instant.ofEpochMilli(1_700_000_000_000L))
                .setAttributes(Map.of("k", text))
                .build();
    }
}
