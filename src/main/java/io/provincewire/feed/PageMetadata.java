package io.provincewire.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
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

    /** schema.org's articles: NewsArticle, ReportageNewsArticle, LiveBlogPosting and the like. */
    private static final Pattern ARTICLE = Pattern.compile("(?:https?://schema\\.org/)?\\w*(?:Article|BlogPosting)");

    /** Systems that write linked data with templates leave line breaks in texts and commas behind the last. */
    private static final ObjectMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final Pattern WRAPPED = Pattern.compile("(?:// ?)?(?:<!\\[CDATA\\[|<!--|]]>|-->)");
    private static final String NONE = "";

    static PageMetadata of(Document page) {
        JsonNode article = linkedData(page);
        return new PageMetadata(
                first(plain(article.path("headline").asText(NONE)), meta(page, "og:title"), page.title()),
                first(article.path("articleBody").asText(NONE)),
                time(
                        article.path("datePublished").asText(NONE),
                        meta(page, "article:published_time"),
                        attribute(page, "[itemprop=datePublished][content]", "content"),
                        attribute(page, "[itemprop=datePublished][datetime]", "datetime"),
                        meta(page, "pubdate"),
                        meta(page, "dc.created")),
                first(name(article.path("author")), meta(page, "article:author"), meta(page, "author")),
                first(name(article.path("publisher")), meta(page, "og:site_name")));
    }

    private static JsonNode linkedData(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                Optional<JsonNode> article =
                        article(LENIENT.readTree(WRAPPED.matcher(script.data()).replaceAll(" ")), 0);
                if (article.isPresent()) {
                    return article.get();
                }
            } catch (JsonProcessingException malformed) {
                // the next one may do
            }
        }
        return LENIENT.createObjectNode();
    }

    /** The first article in {@code node}, its arrays and its {@code @graph}. */
    private static Optional<JsonNode> article(JsonNode node, int depth) {
        if (depth > 4) {
            return Optional.empty();
        }
        for (JsonNode type : node.path("@type").isArray() ? node.path("@type") : List.of(node.path("@type"))) {
            if (ARTICLE.matcher(type.asText()).matches()) {
                return Optional.of(node);
            }
        }
        List<JsonNode> inner = new ArrayList<>();
        (node.isArray() ? node : node.path("@graph")).forEach(inner::add);
        inner.add(node.path("mainEntity"));
        return inner.stream()
                .flatMap(child -> article(child, depth + 1).stream())
                .findFirst();
    }

    private static String name(JsonNode node) {
        JsonNode one = node.isArray() ? node.path(0) : node;
        return plain(one.isTextual() ? one.asText() : one.path("name").asText(NONE));
    }

    /** References that were escaped for a page though a script has none. */
    private static String plain(String text) {
        return Parser.unescapeEntities(text, false);
    }

    private static String meta(Document page, String name) {
        Element element = page.selectFirst("meta[property=" + quoted(name) + "],meta[name=" + quoted(name) + "]");
        return element == null ? NONE : element.attr("content");
    }

    private static String attribute(Document page, String selector, String name) {
        Element element = page.selectFirst(selector);
        return element == null ? NONE : element.attr(name);
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
