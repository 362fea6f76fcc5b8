package io.provincewire.stream;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.RawArticle;
import io.provincewire.stream.registry.Utf8;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells equal content by: the first 16 bytes of a SHA-256 over the texts, each behind its length. For one thread, which
 * uses one array for all texts. A text that is clean as it came, as most plain ones are, is encoded once for both hashes.
 */
final class ContentHash {
    private static final int LENGTH = 16;
    private static final int FIRST_SIZE = 4096;
    /** One huge article must not hold its memory for good. */
    private static final int LARGEST_KEPT = 1 << 20;

    private final MessageDigest digest = sha256();
    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;
    /** The texts that {@link #bytes} holds, and where they begin. */
    private List<String> held = List.of();

    private int heldAt;

    /** Of the texts as they came. */
    ByteBuffer of(RawArticle raw) {
        clear();
        append(raw.getContentType().name());
        hold(texts(raw.getTitle(), raw.getSummary(), raw.getBody()));
        return hash(0);
    }

    /** Of the clean texts. */
    ByteBuffer of(EnrichedArticle article) {
        List<String> texts = texts(article.getTitle(), article.getSummary(), article.getBody());
        if (!texts.equals(held)) {
            clear();
            hold(texts);
        }
        return hash(heldAt);
    }

    private void clear() {
        held = List.of();
        bytes = bytes.length > LARGEST_KEPT ? new byte[FIRST_SIZE] : bytes;
        size = 0;
    }

    private void hold(List<String> texts) {
        heldAt = size;
        texts.forEach(this::append);
        held = texts;
    }

    /** The length first: otherwise a word could move from the title to the summary unseen. */
    private void append(String text) {
        int most = size + Integer.BYTES + Utf8.most(text);
        if (bytes.length < most) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, most));
        }
        int from = size + Integer.BYTES;
        int end = Utf8.encode(text, bytes, from);
        ByteBuffer.wrap(bytes).putInt(size, end - from);
        size = end;
    }

    private ByteBuffer hash(int from) {
        digest.update(bytes, from, size - from);
        return ByteBuffer.wrap(Arrays.copyOf(digest.digest(), LENGTH));
    }

    private static List<String> texts(@Nullable String title, @Nullable String summary, @Nullable String body) {
        return List.of(
                Objects.requireNonNullElse(title, ""),
                Objects.requireNonNullElse(summary, ""),
                Objects.requireNonNullElse(body, ""));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
