package io.provincewire.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.ContentType;
import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.RawArticle;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

final class ContentHashTest {
    private final ContentHash hash = new ContentHash();

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab1 đồng\uD83D\uDE00")
                .ofMaxLength(3_000)
                .injectNull(0.1);
    }

    /** Kept in states and signatures, so it may never change. */
    @Property(tries = 100)
    void isThatOfLengthsAndTexts(
            @ForAll("texts") @Nullable String title,
            @ForAll("texts") @Nullable String summary,
            @ForAll("texts") @Nullable String body,
            @ForAll("texts") @Nullable String cleanBody)
            throws IOException, NoSuchAlgorithmException {
        RawArticle raw = new RawArticle();
        raw.setContentType(ContentType.HTML);
        raw.setTitle(title);
        raw.setSummary(summary);
        raw.setBody(body);
        EnrichedArticle clean = new EnrichedArticle();
        clean.setTitle(title);
        clean.setSummary(summary);
        clean.setBody(body);
        assertThat(hash.of(raw)).isEqualTo(plainly("HTML", title, summary, body));
        assertThat(hash.of(clean)).isEqualTo(plainly(title, summary, body));
        assertThat(hash.of(clean)).isEqualTo(plainly(title, summary, body));
        clean.setBody(cleanBody);
        assertThat(hash.of(clean)).isEqualTo(plainly(title, summary, cleanBody));
        assertThat(hash.of(raw)).isEqualTo(plainly("HTML", title, summary, body));
    }

    @Example
    void aHugeTextIsOneToo() throws IOException, NoSuchAlgorithmException {
        EnrichedArticle clean = new EnrichedArticle();
        clean.setBody("đ".repeat(1 << 20));
        assertThat(hash.of(clean)).isEqualTo(plainly(null, null, clean.getBody()));
        assertThat(hash.of(clean)).isEqualTo(plainly(null, null, clean.getBody()));
    }

    private static ByteBuffer plainly(@Nullable String... texts) throws IOException, NoSuchAlgorithmException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(all);
        for (String text : texts) {
            byte[] bytes = (text == null ? "" : text).getBytes(UTF_8);
            data.writeInt(bytes.length);
            data.write(bytes);
        }
        return ByteBuffer.wrap(
                Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(all.toByteArray()), 16));
    }
}
