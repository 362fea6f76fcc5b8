package io.provincewire.feed;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The states of the feeds, taken from their topic record by record. Safe for use by several threads at once. */
public final class FeedStates {
    private final FeedMemory memory = new FeedMemory();

    /** Takes in one record; what is no state of a feed is passed over. */
    public synchronized void take(byte[] key, byte @Nullable [] value) {
        if (FeedMemory.isFeed(new String(key, StandardCharsets.UTF_8))) {
            memory.take(key, value);
        }
    }

    /** By the feed's address. */
    public synchronized Map<String, FeedState> states() {
        return memory.states();
    }
}
