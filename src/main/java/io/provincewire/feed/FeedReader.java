package io.provincewire.feed;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.provincewire.enrich.CanonicalUrl;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Reads RSS 0.9x to 2.0, RDF and Atom: bytes in, items out. An item without a title or an address is left out. */
final class FeedReader {
    private final int maxItems;

    /** @param maxItems read from the top, the rest is ignored */
    FeedReader(int maxItems) {
        this.maxItems = maxItems;
    }

    /**
     * The items of a feed.
     *
     * @param base where it was, for relative links
     * @throws UnreadableFeedException if it is no feed, or one that is refused; the code says which
     */
    ReadFeed read(byte[] bytes, @Nullable String contentType, URI base) throws UnreadableFeedException {
        Document document = FeedXml.read(Charsets.decode(bytes, contentType));
        DateMending.mend(document);
        SyndFeed feed = feed(document);
        Map<String, FeedItem> items = new LinkedHashMap<>();
        for (SyndEntry entry : feed.getEntries()) {
            if (items.size() < maxItems) {
                item(entry, base).ifPresent(item -> items.putIfAbsent(item.link(), item));
            }
        }
        return new ReadFeed(tellingGuids(List.copyOf(items.values())), language(feed), ttl(feed));
    }

    private static SyndFeed feed(Document document) throws UnreadableFeedException {
        SyndFeedInput input = new SyndFeedInput();
        input.setPreserveWireFeed(true);
        try {
            return input.build(document);
        } catch (FeedException | IllegalArgumentException e) {
            throw new UnreadableFeedException("no-feed", "neither RSS nor RDF nor Atom");
        }
    }

    private static Optional<FeedItem> item(SyndEntry entry, URI base) {
        Optional<String> link = link(entry, base);
        FeedText title = text(entry.getTitleEx(), entry.getTitle());
        if (link.isEmpty() || title == null) {
            return Optional.empty();
        }
        SyndContent description = entry.getDescription();
        SyndContent content =
                entry.getContents().isEmpty() ? null : entry.getContents().get(0);
        return Optional.of(new FeedItem(
                link.get(),
                blankToNull(entry.getUri()),
                title,
                text(description, null),
                text(content, null),
                instant(entry.getPublishedDate(), entry.getUpdatedDate()),
                blankToNull(entry.getAuthor())));
    }

    private static Optional<String> link(SyndEntry entry, URI base) {
        for (String candidate : new String[] {entry.getLink(), entry.getUri()}) {
            if (candidate != null && !candidate.isBlank()) {
                Optional<String> link = CanonicalUrl.of(resolved(candidate.strip(), base));
                if (link.isPresent()) {
                    return link;
                }
            }
        }
        return Optional.empty();
    }

    private static String resolved(String link, URI base) {
        String encoded = link.replace(" ", "%20").replace("|", "%7C");
        try {
            return encoded.startsWith("urn:") || encoded.startsWith("tag:")
                    ? ""
                    : base.resolve(encoded).toString();
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /** ROME gives Atom's types as {@code text}, {@code html}, {@code xhtml}; RSS has none. */
    private static @Nullable FeedText text(@Nullable SyndContent content, @Nullable String otherwise) {
        String value = blankToNull(content == null || content.getValue() == null ? otherwise : content.getValue());
        if (value == null) {
            return null;
        }
        String type = content == null || content.getType() == null ? "" : content.getType();
        return switch (type) {
            case "text" -> FeedText.plain(value.strip());
            case "html", "xhtml", "application/xhtml+xml" -> new FeedText(value.strip(), true);
            default -> FeedText.guessed(value.strip());
        };
    }

    /** Some feeds give every item the same guid, or one that two share: then it identifies nothing. */
    private static List<FeedItem> tellingGuids(List<FeedItem> items) {
        Set<String> once = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (FeedItem item : items) {
            if (item.guid() != null && !once.add(item.guid())) {
                shared.add(item.guid());
            }
        }
        return items.stream()
                .map(item -> item.guid() != null && shared.contains(item.guid()) ? item.withoutGuid() : item)
                .toList();
    }

    private static @Nullable String language(SyndFeed feed) {
        String language = blankToNull(feed.getLanguage());
        return language == null || !language.strip().matches("[A-Za-z]{2,3}([-_].*)?")
                ? null
                : language.strip().split("[-_]", 2)[0].toLowerCase(java.util.Locale.ROOT);
    }

    private static int ttl(SyndFeed feed) {
        return feed.originalWireFeed() instanceof Channel channel ? Math.max(0, channel.getTtl()) : 0;
    }

    private static @Nullable Instant instant(@Nullable Date published, @Nullable Date updated) {
        Date date = published == null ? updated : published;
        return date == null ? null : date.toInstant();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
