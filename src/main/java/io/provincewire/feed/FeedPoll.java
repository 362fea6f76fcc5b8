package io.provincewire.feed;

import io.provincewire.avro.RawArticle;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks one feed once: visits it, reads it, publishes what is new, and says when to come again. */
final class FeedPoll {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPoll.class);
    private static final String FEED_TYPES =
            "application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9,"
                    + " */*;q=0.1";

    /** Pages visited in one poll; the rest of a very new feed goes without. */
    private static final int MAX_PAGES = 60;

    private final FeedsConfig config;
    private final Visits visits;
    private final SeenItems seen;
    private final FeedLog log;
    private final Clock clock;
    private final PollSchedule schedule;
    private final FeedReader reader;

    FeedPoll(FeedsConfig config, Visits visits, SeenItems seen, FeedLog log, Clock clock) {
        this.config = config;
        this.visits = visits;
        this.seen = seen;
        this.log = log;
        this.clock = clock;
        this.schedule = new PollSchedule(config.minPeriod(), config.maxPeriod());
        this.reader = new FeedReader(config.maxItems());
    }

    PollSchedule schedule() {
        return schedule;
    }

    /** The feed's state afterwards; it is written already. */
    FeedState poll(FeedSource source, FeedState before) {
        try {
            WebAnswer answer = visits.get(source.url(), conditions(before), config.maxFeedBytes());
            return switch (answer.status()) {
                case 304 -> unchanged(before);
                case 200 -> read(source, before, answer);
                default -> failed(before, "http-" + answer.status() + ": the server refuses", retryAfter(answer));
            };
        } catch (UnreadableFeedException e) {
            return failed(before, String.valueOf(e.getMessage()), Optional.empty());
        }
    }

    private static Map<String, String> conditions(FeedState before) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", FEED_TYPES);
        if (before.etag() != null) {
            headers.put("If-None-Match", before.etag());
        }
        if (before.lastModified() != null) {
            headers.put("If-Modified-Since", before.lastModified());
        }
        return headers;
    }

    private Optional<Duration> retryAfter(WebAnswer answer) {
        return answer.header("retry-after").flatMap(text -> RetryAfter.of(text, clock.instant()));
    }

    private FeedState unchanged(FeedState before) {
        Instant now = clock.instant();
        PollSchedule.Next next = schedule.after(before.url(), period(before), 0, before.items(), Duration.ZERO, now);
        FeedState after = before.unchanged(next, now);
        log.write(new FeedLog.Batch(List.of(), List.of(), List.of(), after));
        return after;
    }

    private FeedState failed(FeedState before, String error, Optional<Duration> retryAfter) {
        Instant next =
                schedule.afterFailure(before.url(), period(before), before.failures() + 1, retryAfter, clock.instant());
        FeedState after = before.failed(error, next);
        LOG.warn("feed failed url={} failures={} next={} cause={}", before.url(), after.failures(), next, error);
        log.write(new FeedLog.Batch(List.of(), List.of(), List.of(), after));
        return after;
    }

    private FeedState read(FeedSource source, FeedState before, WebAnswer answer) throws UnreadableFeedException {
        ReadFeed feed = reader.read(answer.body(), answer.header("content-type").orElse(null), answer.url());
        List<SeenItems.Fresh> fresh = seen.claim(before.url(), feed.items());
        try {
            FeedState after = publish(source, before, answer, feed, fresh);
            LOG.info(
                    "feed read url={} items={} published={}",
                    before.url(),
                    feed.items().size(),
                    fresh.size());
            return after;
        } finally {
            seen.release(fresh);
        }
    }

    private FeedState publish(
            FeedSource source, FeedState before, WebAnswer answer, ReadFeed feed, List<SeenItems.Fresh> fresh) {
        List<RawArticle> articles = articles(source, feed, fresh);
        Instant now = clock.instant();
        List<SeenItem> remembered = fresh.stream()
                .map(item -> new SeenItem(
                        item.id(), before.url(), item.item().guid(), item.item().fingerprint(), now))
                .toList();
        List<String> forgotten = seen.forget(before.url(), feed.items(), now.minus(config.remember()));
        PollSchedule.Next next = schedule.after(
                before.url(), period(before), fresh.size(), feed.items().size(), Duration.ofMinutes(feed.ttl()), now);
        FeedState after = before.read(answer, feed.items().size(), fresh.size(), next, now);
        log.write(new FeedLog.Batch(articles, remembered, forgotten, after));
        seen.keep(remembered);
        return after;
    }

    /** Oldest first: feeds have the newest on top, a stream has it last. */
    private List<RawArticle> articles(FeedSource source, ReadFeed feed, List<SeenItems.Fresh> fresh) {
        List<RawArticle> articles = new ArrayList<>();
        for (int i = fresh.size() - 1; i >= 0; i--) {
            SeenItems.Fresh item = fresh.get(i);
            PageArticle page = source.pages() && i < MAX_PAGES ? page(item.item()) : null;
            articles.add(ItemArticle.of(item.id(), item.item(), page, source, feed.language(), clock.instant()));
        }
        return articles;
    }

    /** An article without its page is better than none. */
    private @Nullable PageArticle page(FeedItem item) {
        try {
            URI url = URI.create(item.link());
            WebAnswer answer = visits.get(url, Map.of("Accept", "text/html"), config.maxPageBytes());
            if (answer.status() == 200 && !isHome(answer.url(), url)) {
                return PageReader.read(
                        answer.body(), answer.header("content-type").orElse(null), answer.url());
            }
            LOG.debug("page without article url={} status={}", item.link(), answer.status());
        } catch (UnreadableFeedException | IllegalArgumentException e) {
            LOG.debug("page without article url={} cause={}", item.link(), e.getMessage());
        }
        return null;
    }

    /** Where some send a reader whose article is gone. */
    private static boolean isHome(URI answered, URI asked) {
        return answered.getPath().matches("/?") && !asked.getPath().matches("/?");
    }

    private Duration period(FeedState state) {
        return Duration.ofSeconds(Math.max(state.period(), config.minPeriod().toSeconds()));
    }
}
