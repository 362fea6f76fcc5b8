package io.provincewire.feed;

import org.jspecify.annotations.Nullable;

/** A feed in JMX: {@code io.provincewire:type=feeds,feed="<url>"}. Times are ISO-8601, null before the first. */
public interface FeedMXBean {
    /** Who publishes it. */
    String getOutlet();

    /** When it last answered in a way that could be read. */
    @Nullable
    String getLastSuccess();

    /** What went wrong last; null since it succeeded again. */
    @Nullable
    String getLastError();

    /** How often in a row it failed. */
    int getFailures();

    /** Items at the last reading. */
    int getItems();

    /** Articles and revisions published from it so far. */
    long getPublished();

    /** Seconds between polls while all is well. */
    long getPeriodSeconds();

    /** When it is asked next. */
    String getNextPoll();
}
