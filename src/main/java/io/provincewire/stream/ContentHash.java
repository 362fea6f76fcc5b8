package io.provincewire.stream;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.RawArticle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells equal content by: the first 16 bytes of a SHA-256. */
final class ContentHash {
    private static final int LENGTH = 16;

    private ContentHash() {}

    /** Of the texts as they came. */
    static ByteBuffer of(RawArticle raw) {
        return of(raw.getContentType().name(), raw.getTitle(), raw.getSummary(), raw.getBody());
    }

    /** Of the clean texts. */
    static ByteBuffer of(EnrichedArticle article) {
        return of(article.getTitle(), article.getSummary(), article.getBody());
    }

    private static ByteBuffer of(@Nullable String... texts) {
        MessageDigest digest = sha256();
        for (String text : texts) {
            byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
            // The length first: otherwise a word could move from the title to the summary unseen.
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return ByteBuffer.wrap(Arrays.copyOf(digest.digest(), LENGTH));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
