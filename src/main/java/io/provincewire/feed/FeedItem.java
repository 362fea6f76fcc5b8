package io.provincewire.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed.
 *
 * @param link canonical address of the article
 * @param guid what the feed itself calls it; null where that tells nothing apart
 * @param title headline
 * @param summary lead
 * @param content the article's text where the feed carries it
 * @param published when it was published, as the feed says
 * @param author who wrote it
 */
record FeedItem(
        String link,
        @Nullable String guid,
        FeedText title,
        @Nullable FeedText summary,
        @Nullable FeedText content,
        @Nullable Instant published,
        @Nullable String author) {

    FeedItem withoutGuid() {
        return new FeedItem(link, null, title, summary, content, published, author);
    }

    /** What tells a changed item: its texts, apart from spacing and Unicode form; 128 bits in hexadecimal. */
    String fingerprint() {
        StringBuilder texts = new StringBuilder();
        for (FeedText text : new FeedText[] {title, summary, content}) {
            String value = text == null ? "" : text.value();
            texts.append(Normalizer.normalize(value, Normalizer.Form.NFC)
                            .replaceAll("\\s+", " ")
                            .strip())
                    .append('\u0000');
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(texts.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
