package io.provincewire.feed;

import io.provincewire.avro.ContentType;
import io.provincewire.avro.RawArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the raw article of an item, and of its page where that was visited. */
final class ItemArticle {
    /** No paper of the country was online before; an earlier date is a default of some system. */
    private static final Instant FIRST = Instant.parse("1997-11-19T00:00:00Z");

    /** Clocks differ; more than this ahead is a wrong zone or a wrong date. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private ItemArticle() {}

    /**
     * The article.
     *
     * @param id its identity, which a moved item keeps
     * @param page what its page tells, null where it was not visited or told nothing
     */
    static RawArticle of(
            String id,
            FeedItem item,
            @Nullable PageArticle page,
            FeedSource source,
            @Nullable String language,
            Instant fetched) {
        FeedText body = page == null || page.text() == null ? item.content() : FeedText.plain(page.text());
        boolean html = isHtml(item.title()) || isHtml(item.summary()) || isHtml(body);
        return RawArticle.newBuilder()
                .setArticleId(id)
                .setUrl(item.link())
                .setSource(source.outlet())
                .setTitle(written(item.title(), html))
                .setSummary(written(item.summary(), html))
                .setBody(written(body, html))
                .setContentType(html ? ContentType.HTML : ContentType.TEXT)
                .setPublishedAt(published(item, page, fetched))
                .setFetchedAt(fetched)
                .setLanguage(language == null ? source.language() : language)
                .setAttributes(attributes(item, page, source))
                .build();
    }

    private static boolean isHtml(@Nullable FeedText text) {
        return text != null && text.html();
    }

    private static @Nullable String written(@Nullable FeedText text, boolean html) {
        return text == null ? null : html ? text.markup() : text.value();
    }

    private static @Nullable Instant published(FeedItem item, @Nullable PageArticle page, Instant fetched) {
        Instant fromFeed = plausible(item.published(), fetched);
        return fromFeed != null || page == null ? fromFeed : plausible(page.published(), fetched);
    }

    private static @Nullable Instant plausible(@Nullable Instant time, Instant fetched) {
        return time == null || time.isBefore(FIRST) || time.isAfter(fetched.plus(AHEAD)) ? null : time;
    }

    private static Map<String, String> attributes(FeedItem item, @Nullable PageArticle page, FeedSource source) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("feed", source.url().toString());
        String author = item.author() == null && page != null ? page.author() : item.author();
        if (author != null) {
            attributes.put("author", author);
        }
        if (page != null && page.publisher() != null) {
            attributes.put("publisher", page.publisher());
        }
        return attributes;
    }
}
