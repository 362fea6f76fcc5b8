package io.provincewire.stream;

import io.provincewire.avro.Signature;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the first article that a text is a copy of, among the signatures of a horizon. Articles that share a band of
 * four minima, or the whole content, are compared; nothing else is. Safe for use by several threads at once.
 */
final class CopyIndex {
    private static final int ROWS = 4;

    private final double leastSimilarity;
    private final long horizon;
    private final Map<String, Signature> signatures = new HashMap<>();
    private final Map<ByteBuffer, Set<String>> buckets = new HashMap<>();
    private final Deque<String> byAge = new ArrayDeque<>();

    /**
     * @param leastSimilarity from which on two articles are copies, 0 to 1
     * @param horizon how long an article may have copies
     */
    CopyIndex(double leastSimilarity, Duration horizon) {
        this.leastSimilarity = leastSimilarity;
        this.horizon = horizon.toMillis();
    }

    synchronized void put(Signature signature) {
        String id = signature.getArticleId();
        remove(id);
        signatures.put(id, signature);
        keys(signature).forEach(key -> buckets.computeIfAbsent(key, none -> new HashSet<>())
                .add(id));
        byAge.addLast(id);
        forget(signature.getFirstSeenAt().toEpochMilli() - horizon);
    }

    synchronized void remove(String id) {
        Signature known = signatures.remove(id);
        if (known != null) {
            keys(known)
                    .forEach(key -> buckets.computeIfPresent(key, (same, ids) -> {
                        ids.remove(id);
                        return ids.isEmpty() ? null : ids;
                    }));
        }
    }

    synchronized Optional<Signature> get(String id) {
        return Optional.ofNullable(signatures.get(id));
    }

    /** The id of the first article that {@code signature}'s is a copy of. */
    synchronized Optional<String> original(Signature signature) {
        return keys(signature)
                .flatMap(key -> buckets.getOrDefault(key, Set.of()).stream())
                .distinct()
                .flatMap(id -> get(id).stream())
                .filter(other -> isEarlier(other, signature) && isCopy(other, signature))
                .min(Comparator.comparing(Signature::getFirstSeenAt).thenComparing(Signature::getArticleId))
                .map(first -> first.getCopyOf() == null ? first.getArticleId() : first.getCopyOf());
    }

    private boolean isEarlier(Signature other, Signature signature) {
        long lead = signature.getFirstSeenAt().toEpochMilli()
                - other.getFirstSeenAt().toEpochMilli();
        boolean isFirst = lead > 0 || lead == 0 && other.getArticleId().compareTo(signature.getArticleId()) < 0;
        return isFirst && lead <= horizon && !signature.getArticleId().equals(other.getCopyOf());
    }

    private boolean isCopy(Signature one, Signature other) {
        return one.getContentHash().equals(other.getContentHash())
                || MinHash.similarity(minima(one), minima(other)) >= leastSimilarity;
    }

    private void forget(long before) {
        while (!byAge.isEmpty()) {
            Optional<Signature> oldest = get(byAge.getFirst());
            if (oldest.isPresent() && oldest.get().getFirstSeenAt().toEpochMilli() >= before) {
                return;
            }
            remove(byAge.removeFirst());
        }
    }

    private static Stream<ByteBuffer> keys(Signature signature) {
        byte[] minima = signature.getMinHashes().array();
        int width = ROWS * Integer.BYTES;
        Stream<ByteBuffer> bands = Stream.iterate(0, band -> (band + 1) * width <= minima.length, band -> band + 1)
                .map(band -> ByteBuffer.allocate(Integer.BYTES + width)
                        .putInt(band)
                        .put(minima, band * width, width)
                        .flip());
        return Stream.concat(Stream.of(signature.getContentHash()), bands);
    }

    private static int[] minima(Signature signature) {
        byte[] bytes = signature.getMinHashes().array();
        int[] minima = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(minima);
        return minima;
    }

    static ByteBuffer bytes(int[] minima) {
        ByteBuffer bytes = ByteBuffer.allocate(minima.length * Integer.BYTES);
        Arrays.stream(minima).forEach(bytes::putInt);
        return bytes.flip();
    }
}
