package io.provincewire.console;

import io.provincewire.avro.EnrichedArticle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The newest articles and how many came for each province. Bounded: the oldest are forgotten. Safe for use by several
 * threads at once.
 */
final class Newsroom {
    private final int capacity;
    private final Deque<Entry> order = new ArrayDeque<>();
    private final Map<String, Entry> byId = new HashMap<>();
    private final Deque<Gone> gone = new ArrayDeque<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long sequence;

    /** @param capacity articles that are kept */
    Newsroom(int capacity) {
        this.capacity = capacity;
    }

    /**
     * An article as it stands here.
     *
     * @param sequence of its last change, growing
     * @param article its newest revision
     * @param provinces whose topics have it
     */
    record Entry(long sequence, EnrichedArticle article, Set<String> provinces) {}

    /**
     * What changed since somebody last looked.
     *
     * @param sequence to ask from next time
     * @param rows newest first
     * @param dropped that passed the filter but are too many to show
     * @param gone ids that were taken back
     * @param counts articles by province since the start
     */
    record Changes(long sequence, List<Entry> rows, int dropped, List<String> gone, Map<String, Long> counts) {}

    private record Gone(long sequence, String id) {}

    /** {@code article} is on the topic of {@code province}; null: it is not any more. */
    synchronized void take(String province, String id, @Nullable EnrichedArticle article) {
        Entry known = byId.get(id);
        if (article == null) {
            if (known != null) {
                leave(known, id, province);
            }
        } else {
            Set<String> provinces = new TreeSet<>(known == null ? Set.of() : known.provinces());
            if (provinces.add(province)) {
                counts.merge(province, 1L, Long::sum);
            }
            boolean older = known != null && known.article().getRevision() > article.getRevision();
            put(id, known != null && older ? known.article() : article, provinces);
        }
        notifyAll();
    }

    synchronized Optional<Entry> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What changed after {@code since}; waits at most {@code millis} for something. */
    synchronized Changes changes(long since, Filter filter, int limit, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; sequence <= since && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        List<Entry> rows = new ArrayList<>();
        int dropped = 0;
        for (Iterator<Entry> newest = order.descendingIterator(); newest.hasNext(); ) {
            Entry entry = newest.next();
            if (entry.sequence() <= since) {
                break;
            }
            if (isCurrent(entry) && filter.passes(entry.article(), entry.provinces())) {
                dropped += rows.size() < limit ? 0 : 1;
                if (rows.size() < limit) {
                    rows.add(entry);
                }
            }
        }
        List<String> ids = gone.stream()
                .filter(left -> left.sequence() > since && !byId.containsKey(left.id()))
                .map(Gone::id)
                .toList();
        return new Changes(sequence, rows, dropped, ids, Map.copyOf(counts));
    }

    private void put(String id, EnrichedArticle article, Set<String> provinces) {
        Entry entry = new Entry(++sequence, article, Set.copyOf(provinces));
        byId.put(id, entry);
        order.addLast(entry);
        while (byId.size() > capacity || order.size() > 4 * capacity) {
            Entry oldest = order.removeFirst();
            if (isCurrent(oldest)) {
                byId.remove(oldest.article().getArticleId());
            }
        }
    }

    private void leave(Entry known, String id, String province) {
        Set<String> provinces = new TreeSet<>(known.provinces());
        if (!provinces.remove(province)) {
            return;
        }
        counts.merge(province, -1L, Long::sum);
        if (!provinces.isEmpty()) {
            put(id, known.article(), provinces);
            return;
        }
        byId.remove(id);
        gone.addLast(new Gone(++sequence, id));
        if (gone.size() > capacity) {
            gone.removeFirst();
        }
    }

    /** An entry that was replaced stays in the order until it is the oldest. */
    private boolean isCurrent(Entry entry) {
        Entry current = byId.get(entry.article().getArticleId());
        return current != null && current.sequence() == entry.sequence();
    }
}
