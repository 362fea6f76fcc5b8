package io.provincewire.feed;

import java.net.URI;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads the page of an article: bytes in, article out. */
final class PageReader {
    private PageReader() {}

    static PageArticle read(byte[] bytes, @Nullable String contentType, URI url) {
        Document page = Jsoup.parse(Charsets.decode(bytes, contentType), url.toString());
        PageMetadata metadata = PageMetadata.of(page);
        String text = PageText.of(page);
        return new PageArticle(
                metadata.title(),
                text == null ? plain(metadata.text()) : text,
                metadata.published(),
                metadata.author(),
                metadata.publisher());
    }

    /** Linked data should be plain text and often is not, or is markup escaped twice. */
    private static @Nullable String plain(@Nullable String text) {
        String plain = text;
        for (int layer = 0;
                layer < 2 && plain != null && FeedText.guessed(plain).html();
                layer++) {
            plain = PageLines.of(Jsoup.parseBodyFragment(plain).body()).stream()
                    .map(PageLines.Line::text)
                    .collect(Collectors.joining("\n"));
        }
        return plain;
    }
}
