package io.provincewire.enrich;

import io.provincewire.avro.RawArticle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who an article is.
 *
 * @param articleId what it is known by
 * @param url its canonical address, or as it came where it has none
 * @param source the outlet
 */
record Identity(
        String articleId, @Nullable String url, @Nullable String source) {

    /** The identity of {@code raw}, or empty where it has neither an id nor an address. */
    static Optional<Identity> of(RawArticle raw) {
        String url = blankToNull(raw.getUrl());
        Optional<String> canonical = url == null ? Optional.empty() : CanonicalUrl.of(url);
        String id = blankToNull(raw.getArticleId());
        if (id == null && canonical.isEmpty()) {
            return Optional.empty();
        }
        String source = blankToNull(raw.getSource());
        if (source == null && url != null) {
            source = CanonicalUrl.host(url).orElse(null);
        }
        return Optional.of(new Identity(id == null ? canonical.get() : id, canonical.orElse(url), source));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
