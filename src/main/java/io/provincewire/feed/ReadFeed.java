package io.provincewire.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read.
 *
 * @param items from the top, each article once
 * @param language its language, null where it names none
 * @param ttl minutes that it asks to leave between polls, 0 where it asks for nothing
 */
record ReadFeed(List<FeedItem> items, @Nullable String language, int ttl) {}
