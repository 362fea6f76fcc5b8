package io.provincewire.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of all feeds, and what of a reading is new to it. An article belongs to the feed that had it first. A
 * moved item (same guid, other address) keeps its identity. Safe for use by several threads at once.
 */
final class SeenItems {
    private final Set<String> active;
    private final Map<String, SeenItem> byId = new HashMap<>();
    private final Map<String, Map<String, String>> idsByGuid = new HashMap<>();
    private final Map<String, Set<String>> idsByFeed = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();

    /** @param active the feeds that are polled; what another one had may be taken over */
    SeenItems(Collection<String> active, Collection<SeenItem> known) {
        this.active = Set.copyOf(active);
        known.forEach(this::add);
    }

    /** An item that is new or changed, and the article that it is. */
    record Fresh(String id, FeedItem item) {}

    /** What of {@code items} is to be published; nobody else gets it until {@link #keep} or {@link #release}. */
    synchronized List<Fresh> claim(String feed, List<FeedItem> items) {
        List<Fresh> fresh = new ArrayList<>();
        for (FeedItem item : items) {
            String id = id(feed, item);
            if (isFresh(feed, byId.get(id), item) && claimed.add(id)) {
                fresh.add(new Fresh(id, item));
            }
        }
        return fresh;
    }

    /** They were published. */
    synchronized void keep(Collection<SeenItem> published) {
        for (SeenItem item : published) {
            claimed.remove(item.id());
            add(item);
        }
    }

    /** They were not published after all. */
    synchronized void release(Collection<Fresh> fresh) {
        fresh.forEach(item -> claimed.remove(item.id()));
    }

    /** Forgets what left the feed and was published before {@code before}; returns the ids. */
    synchronized List<String> forget(String feed, List<FeedItem> stillThere, Instant before) {
        Set<String> there = new HashSet<>();
        stillThere.forEach(item -> there.add(id(feed, item)));
        List<String> gone = idsByFeed.getOrDefault(feed, Set.of()).stream()
                .filter(id -> !there.contains(id))
                .filter(id -> {
                    SeenItem item = byId.get(id);
                    return item != null && item.seen().isBefore(before);
                })
                .toList();
        gone.forEach(this::remove);
        return gone;
    }

    synchronized int size() {
        return byId.size();
    }

    private boolean isFresh(String feed, @Nullable SeenItem known, FeedItem item) {
        return known == null
                || ((known.feed().equals(feed) || !active.contains(known.feed()))
                        && !known.fingerprint().equals(item.fingerprint()));
    }

    private String id(String feed, FeedItem item) {
        String id = item.guid() == null
                ? null
                : idsByGuid.getOrDefault(feed, Map.of()).get(item.guid());
        return id == null ? item.link() : id;
    }

    private void add(SeenItem item) {
        remove(item.id());
        byId.put(item.id(), item);
        idsByFeed.computeIfAbsent(item.feed(), feed -> new HashSet<>()).add(item.id());
        if (item.guid() != null) {
            idsByGuid.computeIfAbsent(item.feed(), feed -> new HashMap<>()).put(item.guid(), item.id());
        }
    }

    private void remove(String id) {
        SeenItem item = byId.remove(id);
        if (item == null) {
            return;
        }
        idsByFeed.getOrDefault(item.feed(), new HashSet<>()).remove(id);
        if (item.guid() != null) {
            idsByGuid.getOrDefault(item.feed(), new HashMap<>()).remove(item.guid(), id);
        }
    }
}
