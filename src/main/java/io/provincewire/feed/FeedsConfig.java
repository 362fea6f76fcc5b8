package io.provincewire.feed;

import java.time.Duration;
import java.util.List;

/**
 * The list of feeds and how they are polled. {@link FeedsFile} reads it.
 *
 * @param contact where a webmaster reaches whoever runs this, an address or e-mail; part of the User-Agent
 * @param minPeriod shortest time between two polls of a feed
 * @param maxPeriod longest, unless it fails
 * @param hostDelay shortest time between two requests to a host; robots.txt may ask for more
 * @param timeout for one request with its whole answer
 * @param maxFeedBytes of a feed, before and after decompression
 * @param maxPageBytes of a page, before and after decompression
 * @param maxRedirects followed for one visit
 * @param maxItems read of one feed, from the top
 * @param remember how long an item that left its feed is remembered
 * @param allowPrivate hosts, addresses and blocks ({@code 10.0.0.0/8}) that may be visited though they are not public
 * @param feeds what to poll
 */
public record FeedsConfig(
        String contact,
        Duration minPeriod,
        Duration maxPeriod,
        Duration hostDelay,
        Duration timeout,
        int maxFeedBytes,
        int maxPageBytes,
        int maxRedirects,
        int maxItems,
        Duration remember,
        List<String> allowPrivate,
        List<FeedSource> feeds) {

    /** What the program calls itself towards robots.txt. */
    static final String AGENT = "provincewire";

    /** The User-Agent header. */
    String userAgent() {
        return AGENT + "/1.0" + (contact.isBlank() ? "" : " (+" + contact + ")");
    }
}
