package io.provincewire.feed;

import java.net.URI;
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
                text == null ? metadata.text() : text,
                metadata.published(),
                metadata.author(),
                metadata.publisher());
    }
}
