package io.provincewire.stream;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.RawArticle;
import io.provincewire.stream.registry.Utf8;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells equal content by: the first 16 bytes of a SHA-256. For one thread, which uses one array for all texts. */
final class ContentHash {
    private static final int LENGTH = 16;
    private static final int FIRST_SIZE = 4096;
    /** One huge article must not hold its memory for good. */
    private static final int LARGEST_KEPT = 1 << 20;

    private final MessageDigest digest = sha256();
    private byte[] bytes = new byte[FIRST_SIZE];

    /** Of the texts as they came. */
    ByteBuffer of(RawArticle raw) {
        return of(raw.getContentType().name(), raw.getTitle(), raw.getSummary(), raw.getBody());
    }

    /** Of the clean texts. */
    ByteBuffer of(EnrichedArticle article) {
        return of(article.getTitle(), article.getSummary(), article.getBody());
    }

    private ByteBuffer of(@Nullable String... texts) {
        for (String text : texts) {
            update(text == null ? "" : text);
        }
        if (bytes.length > LARGEST_KEPT) {
            bytes = new byte[FIRST_SIZE];
        }
        return ByteBuffer.wrap(Arrays.copyOf(digest.digest(), LENGTH));
    }

    /** The length first: otherwise a word could move from the title to the summary unseen. */
    private void update(String text) {
        int most = Integer.BYTES + Utf8.most(text);
        if (bytes.length < most) {
            bytes = new byte[most];
        }
        int end = Utf8.encode(text, bytes, Integer.BYTES);
        ByteBuffer.wrap(bytes).putInt(end - Integer.BYTES);
        digest.update(bytes, 0, end);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
