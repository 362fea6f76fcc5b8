package io.provincewire.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code feeds.yaml}; an unknown key, a feed listed twice and a value that cannot be are errors that name it. */
public final class FeedsFile {
    private static final Set<String> KEYS = Set.of(
            "contact",
            "min_period",
            "max_period",
            "host_delay",
            "timeout",
            "max_feed_bytes",
            "max_page_bytes",
            "max_redirects",
            "max_items",
            "remember",
            "pages",
            "language",
            "allow_private",
            "feeds");
    private static final Set<String> FEED_KEYS = Set.of("url", "outlet", "pages", "language", "name", "found");

    private FeedsFile() {}

    /**
     * Reads a list of feeds.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it says something that cannot be; the message names the key
     */
    public static FeedsConfig read(InputStream yaml) throws IOException {
        JsonNode file = new YAMLMapper().readTree(yaml);
        if (!file.isObject()) {
            throw new IllegalArgumentException("a list of feeds is a YAML mapping with the key feeds");
        }
        onlyKnown(file, KEYS, "the list");
        return new FeedsConfig(
                file.path("contact").asText(""),
                duration(file, "min_period", Duration.ofMinutes(5)),
                duration(file, "max_period", Duration.ofHours(6)),
                duration(file, "host_delay", Duration.ofSeconds(2)),
                duration(file, "timeout", Duration.ofSeconds(30)),
                positive(file, "max_feed_bytes", 4 << 20),
                positive(file, "max_page_bytes", 4 << 20),
                positive(file, "max_redirects", 5),
                positive(file, "max_items", 500),
                duration(file, "remember", Duration.ofDays(30)),
                texts(file.path("allow_private")),
                feeds(file));
    }

    private static List<FeedSource> feeds(JsonNode file) {
        boolean pages = file.path("pages").asBoolean(false);
        String language = file.path("language").asText("vi");
        List<FeedSource> feeds = new ArrayList<>();
        Set<URI> urls = new HashSet<>();
        for (JsonNode feed : file.path("feeds")) {
            onlyKnown(feed, FEED_KEYS, "a feed");
            URI url = url(feed.path("url").asText());
            if (!urls.add(url)) {
                throw new IllegalArgumentException("the feed " + url + " is listed twice");
            }
            String outlet = feed.path("outlet").asText(host(url));
            feeds.add(new FeedSource(
                    url,
                    outlet,
                    feed.path("pages").asBoolean(pages),
                    feed.path("language").asText(language)));
        }
        return List.copyOf(feeds);
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text);
            if (url.getHost() != null
                    && url.getScheme() != null
                    && url.getScheme().matches("https?")) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            // named below
        }
        throw new IllegalArgumentException("not the http or https address of a feed: " + text);
    }

    private static String host(URI url) {
        return url.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private static void onlyKnown(JsonNode node, Set<String> known, String where) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown key " + name + " in " + where);
            }
        }
    }

    private static Duration duration(JsonNode file, String key, Duration standard) {
        if (!file.has(key)) {
            return standard;
        }
        try {
            Duration duration = Duration.parse(file.path(key).asText());
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeException malformed) {
            // named below
        }
        throw new IllegalArgumentException(key + ": expected a duration as in PT5M, found "
                + file.path(key).asText());
    }

    private static int positive(JsonNode file, String key, int standard) {
        int value = file.path(key).asInt(standard);
        if (value < 1) {
            throw new IllegalArgumentException(key + ": expected a positive number, found "
                    + file.path(key).asText());
        }
        return value;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return List.copyOf(texts);
    }
}
