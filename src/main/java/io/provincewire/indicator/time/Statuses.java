package io.provincewire.indicator.time;

import io.provincewire.avro.Status;
import java.util.BitSet;

/** Whether the figures of one passage happened, in their order. */
public final class Statuses {
    private final Status[] statuses;
    /** The aims that go on with a list of aims of the sentences before. */
    private final BitSet listed = new BitSet();

    Statuses(int figures) {
        statuses = new Status[figures];
    }

    /** Whether figure {@code i} happened. */
    public Status of(int i) {
        return statuses[i];
    }

    /** Whether figure {@code i} is an aim of a list that a sentence before began. */
    public boolean isListed(int i) {
        return listed.get(i);
    }

    Status[] all() {
        return statuses;
    }

    void put(int i, Status status) {
        statuses[i] = status;
    }

    void list(int i) {
        listed.set(i);
    }
}
