package io.provincewire.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself: JSON-LD first (schema.org's articles), then OpenGraph, then meta elements.
 *
 * @param title headline
 * @param text the article's text where JSON-LD carries it
 * @param published when it was published
 * @param author who wrote it
 * @param publisher who published it
 */
record PageMetadata(
        @Nullable String title,
        @Nullable String text,
        @Nullable Instant published,
        @Nullable String author,
        @Nullable String publisher) {

    private static final Set<String> ARTICLES = Set.of("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting");
    private static final String NONE = "";

    static PageMetadata of(Document page) {
        JsonNode article = linkedData(page);
        return new PageMetadata(
                first(article.path("headline").asText(NONE), meta(page, "og:title"), page.title()),
                first(article.path("articleBody").asText(NONE)),
                time(
                        article.path("datePublished").asText(NONE),
                        meta(page, "article:published_time"),
                        meta(page, "pubdate"),
                        meta(page, "dc.created")),
                first(name(article.path("author")), meta(page, "article:author"), meta(page, "author")),
                first(name(article.path("publisher")), meta(page, "og:site_name")));
    }

    private static JsonNode linkedData(Document page) {
        ObjectMapper mapper = new ObjectMapper();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                Optional<JsonNode> article = article(mapper.readTree(script.data()), 0);
                if (article.isPresent()) {
                    return article.get();
                }
            } catch (JsonProcessingException malformed) {
                // the next one may do
            }
        }
        return mapper.createObjectNode();
    }

    /** The first article in {@code node}, its arrays and its {@code @graph}. */
    private static Optional<JsonNode> article(JsonNode node, int depth) {
        if (depth > 4) {
            return Optional.empty();
        }
        for (JsonNode type : node.path("@type").isArray() ? node.path("@type") : List.of(node.path("@type"))) {
            if (ARTICLES.contains(type.asText())) {
                return Optional.of(node);
            }
        }
        List<JsonNode> inner = new ArrayList<>();
        (node.isArray() ? node : node.path("@graph")).forEach(inner::add);
        return inner.stream()
                .flatMap(child -> article(child, depth + 1).stream())
                .findFirst();
    }

    private static String name(JsonNode node) {
        JsonNode one = node.isArray() ? node.path(0) : node;
        return one.isTextual() ? one.asText() : one.path("name").asText(NONE);
    }

    private static String meta(Document page, String name) {
        Element element = page.selectFirst("meta[property=" + quoted(name) + "],meta[name=" + quoted(name) + "]");
        return element == null ? NONE : element.attr("content");
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static @Nullable String first(String... candidates) {
        for (String candidate : candidates) {
            if (!candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return null;
    }

    private static @Nullable Instant time(String... candidates) {
        for (String candidate : candidates) {
            Optional<Instant> time = FeedDates.read(candidate);
            if (time.isPresent()) {
                return time.get();
            }
        }
        return null;
    }
}
