package io.provincewire.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a feed is asked next. The period follows how often the feed changes; polls of many feeds are spread so that they
 * never come at once; failures double the wait. Pure: the same arguments give the same time.
 */
final class PollSchedule {
    private static final Duration MAX_BACK_OFF = Duration.ofHours(12);
    private static final Duration MAX_RETRY_AFTER = Duration.ofDays(1);
    private static final int MAX_DOUBLINGS = 10;

    /** The longest lead of first polls: a restart should not wait long. */
    private static final Duration FIRST_SPREAD = Duration.ofMinutes(2);

    private static final double LONGER = 1.5;
    private static final double SHORTER = 0.75;
    private static final double MUCH_SHORTER = 0.4;
    private static final double JITTER = 0.2;

    private final Duration min;
    private final Duration max;

    PollSchedule(Duration min, Duration max) {
        this.min = min;
        this.max = max.compareTo(min) < 0 ? min : max;
    }

    /**
     * A decision.
     *
     * @param period between polls, without its jitter
     * @param at when the next one is
     */
    record Next(Duration period, Instant at) {}

    /** When a feed that was never asked is asked first: spread over two minutes, or over the period if shorter. */
    Next first(String url, Instant now) {
        Duration spread = min.compareTo(FIRST_SPREAD) < 0 ? min : FIRST_SPREAD;
        return new Next(min.multipliedBy(2), now.plusMillis((long) (spread.toMillis() * fraction(url, 0))));
    }

    /**
     * After an answer.
     *
     * @param fresh how many of the items are new or changed
     * @param items how many there are; a feed of which half is new was asked too seldom
     * @param ttl the shortest period that the feed asks for
     */
    Next after(String url, Duration period, int fresh, int items, Duration ttl, Instant now) {
        double factor = fresh == 0 ? LONGER : fresh * 2 >= items ? MUCH_SHORTER : SHORTER;
        Duration adapted = Duration.ofMillis((long) (period.toMillis() * factor));
        Duration floor = ttl.compareTo(min) < 0 ? min : ttl;
        Duration next = clamp(adapted, floor.compareTo(max) > 0 ? max : floor);
        return new Next(next, now.plus(jittered(next, url, now)));
    }

    /** After a failure, the {@code failures}-th in a row; a wait that the server asks for is kept, up to a day. */
    Instant afterFailure(String url, Duration period, int failures, Optional<Duration> retryAfter, Instant now) {
        Duration doubled = period.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
        Duration wait = doubled.compareTo(MAX_BACK_OFF) > 0 ? MAX_BACK_OFF : doubled;
        Duration asked = retryAfter.orElse(Duration.ZERO);
        if (asked.compareTo(wait) > 0) {
            wait = asked.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : asked;
            return now.plus(wait).plusMillis((long) (min.toMillis() * fraction(url, now.toEpochMilli())));
        }
        return now.plus(jittered(wait, url, now));
    }

    private Duration clamp(Duration period, Duration floor) {
        return period.compareTo(floor) < 0 ? floor : period.compareTo(max) > 0 ? max : period;
    }

    private static Duration jittered(Duration period, String url, Instant now) {
        double factor = 1 + JITTER * (fraction(url, now.toEpochMilli()) - 0.5);
        return Duration.ofMillis((long) (period.toMillis() * factor));
    }

    /** Evenly spread over 0 to 1, fixed for the same feed and time. */
    private static double fraction(String url, long salt) {
        long mixed = (url.hashCode() * 0x9E3779B97F4A7C15L) ^ (salt * 0xC2B2AE3D27D4EB4FL);
        mixed ^= mixed >>> 29;
        mixed *= 0xBF58476D1CE4E5B9L;
        mixed ^= mixed >>> 32;
        return (mixed >>> 11) / (double) (1L << 53);
    }
}
