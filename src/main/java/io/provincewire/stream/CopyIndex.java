package io.provincewire.stream;

import io.provincewire.avro.Signature;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Finds the first article that a text is a copy of, among the signatures of a horizon. Articles that share a band of
 * four minima, or the whole content, are compared; nothing else is. A signature takes some 230 bytes outside the heap and
 * 60 on it. Safe for use by several threads at once.
 */
final class CopyIndex {
    private static final int NONE = SignatureSlots.SCRATCH;

    private final double leastSimilarity;
    private final long horizon;
    private final SignatureSlots slots = new SignatureSlots();
    private final SlotTable table = new SlotTable(slots);

    /**
     * @param leastSimilarity from which on two articles are copies, 0 to 1
     * @param horizon how long an article may have copies
     */
    CopyIndex(double leastSimilarity, Duration horizon) {
        this.leastSimilarity = leastSimilarity;
        this.horizon = horizon.toMillis();
    }

    synchronized void put(Signature signature) {
        remove(signature.getArticleId());
        int slot = slots.take(signature);
        for (int kind = firstKind(slot); kind <= SignatureSlots.ID; kind++) {
            table.add(slot, kind);
        }
        forget(signature.getFirstSeenAt().toEpochMilli() - horizon);
    }

    synchronized void remove(String id) {
        int slot = slot(id);
        if (slot != NONE) {
            forget(slot);
        }
    }

    /** When the article was first seen, milliseconds since 1970; empty where it is not known. */
    synchronized OptionalLong firstSeen(String id) {
        int slot = slot(id);
        return slot == NONE ? OptionalLong.empty() : OptionalLong.of(slots.seen(slot));
    }

    /** The id of the first article that {@code signature}'s is a copy of. */
    synchronized Optional<String> original(Signature signature) {
        slots.write(SignatureSlots.SCRATCH, signature);
        Earliest earliest = new Earliest();
        for (int kind = firstKind(SignatureSlots.SCRATCH); kind <= SignatureSlots.CONTENT; kind++) {
            table.find(SignatureSlots.SCRATCH, kind, earliest::look);
        }
        return earliest.slot == NONE
                ? Optional.empty()
                : Optional.of(slots.original(earliest.slot).orElseGet(() -> slots.id(earliest.slot)));
    }

    /** The earliest of the slots looked at that the article in the scratch slot is a copy of. */
    private final class Earliest {
        private int slot = NONE;

        void look(int other) {
            // Most copies share several bands.
            if (other != slot
                    && isBefore(other, SignatureSlots.SCRATCH)
                    && (slot == NONE || isBefore(other, slot))
                    && slots.seen(SignatureSlots.SCRATCH) - slots.seen(other) <= horizon
                    && isCopy(other)) {
                slot = other;
            }
        }
    }

    private boolean isBefore(int one, int other) {
        long lead = slots.seen(other) - slots.seen(one);
        return lead > 0 || lead == 0 && slots.id(one).compareTo(slots.id(other)) < 0;
    }

    private boolean isCopy(int other) {
        boolean alike = slots.isSameContent(other, SignatureSlots.SCRATCH)
                || slots.similarity(other, SignatureSlots.SCRATCH) >= leastSimilarity;
        return alike && !slots.original(other).equals(Optional.of(slots.id(SignatureSlots.SCRATCH)));
    }

    private int slot(String id) {
        slots.write(SignatureSlots.SCRATCH, id);
        int[] found = {NONE};
        table.find(SignatureSlots.SCRATCH, SignatureSlots.ID, slot -> {
            if (slots.isSameId(slot, SignatureSlots.SCRATCH)) {
                found[0] = slot;
            }
        });
        return found[0];
    }

    private int firstKind(int slot) {
        return slots.hasMinima(slot) ? 0 : SignatureSlots.CONTENT;
    }

    private void forget(long before) {
        for (int first = slots.first(); first != NONE && slots.seen(first) < before; first = slots.first()) {
            forget(first);
        }
    }

    private void forget(int slot) {
        for (int kind = firstKind(slot); kind <= SignatureSlots.ID; kind++) {
            table.remove(slot, kind);
        }
        slots.release(slot);
    }
}
