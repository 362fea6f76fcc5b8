package io.provincewire.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the topic of the feeds holds. Keys are {@code feed <url>} and {@code item <article id>}, values JSON; a null value
 * forgets.
 */
final class FeedMemory {
    private static final String FEED = "feed ";
    private static final String ITEM = "item ";

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final Map<String, FeedState> states = new HashMap<>();
    private final Map<String, SeenItem> items = new HashMap<>();

    static boolean isFeed(String key) {
        return key.startsWith(FEED);
    }

    byte[] feedKey(String url) {
        return (FEED + url).getBytes(StandardCharsets.UTF_8);
    }

    byte[] itemKey(String id) {
        return (ITEM + id).getBytes(StandardCharsets.UTF_8);
    }

    byte[] value(Object stateOrItem) {
        try {
            return json.writeValueAsBytes(stateOrItem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes in one record; what cannot be read is passed over, it only means to ask again. */
    void take(byte[] key, byte @Nullable [] value) {
        String name = new String(key, StandardCharsets.UTF_8);
        try {
            if (name.startsWith(FEED)) {
                put(states, name.substring(FEED.length()), value, FeedState.class);
            } else if (name.startsWith(ITEM)) {
                put(items, name.substring(ITEM.length()), value, SeenItem.class);
            }
        } catch (IOException unreadable) {
            states.remove(name);
        }
    }

    Map<String, FeedState> states() {
        return Map.copyOf(states);
    }

    Collection<SeenItem> items() {
        return items.values();
    }

    private <T> void put(Map<String, T> to, String name, byte @Nullable [] value, Class<T> type) throws IOException {
        if (value == null) {
            to.remove(name);
        } else {
            to.put(name, json.readValue(value, type));
        }
    }
}
