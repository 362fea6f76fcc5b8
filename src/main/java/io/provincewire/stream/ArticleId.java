package io.provincewire.stream;

import io.provincewire.avro.RawArticle;
import io.provincewire.enrich.CanonicalUrl;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** The id of an article as a key. */
final class ArticleId {
    /** Longer ids would make every header and key of the article's records as long. */
    static final int LONGEST = 2_048;

    private ArticleId() {}

    /** The id that the publisher gives, else the canonical URL; empty where there is neither. */
    static Optional<String> of(RawArticle raw) {
        return text(raw.getArticleId()).or(() -> text(raw.getUrl()).flatMap(CanonicalUrl::of));
    }

    static byte[] bytes(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }

    /** The partition of {@code partitions} that Java's partitioner gives {@code key}. */
    static int partition(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).filter(present -> !present.isBlank());
    }
}
