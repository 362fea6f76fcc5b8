package io.provincewire.place.find;

import org.jspecify.annotations.Nullable;

/** The last two cues before the place where the finder stands. */
final class Trail {
    private @Nullable Cue last;
    private int lastStart;
    private int lastEnd = -1;
    private @Nullable Cue earlier;
    private int earlierEnd = -1;
    private int colon = -1;

    void add(Cue cue, int start, int end) {
        earlier = last;
        earlierEnd = lastEnd;
        last = cue;
        lastStart = start;
        lastEnd = end;
    }

    void forget() {
        last = null;
        earlier = null;
        lastEnd = -1;
        earlierEnd = -1;
    }

    /** The cue with a type word that ends right before token {@code at}, or before a colon there ("các xã: A, B"), or null. */
    @Nullable
    Cue typeBefore(int at) {
        boolean near = lastEnd == at || colon >= 0 && colon == lastEnd && at == colon + 1;
        return last != null && near && last.type() != null ? last : null;
    }

    /** Says that a colon stands at token {@code at}. */
    void colon(int at) {
        colon = at;
    }

    int lastStart() {
        return lastStart;
    }

    /** Roles of the cue that ends right before token {@code at}. */
    int rolesBefore(int at) {
        if (last != null && lastEnd == at) {
            // "đến từ vùng cao X": where somebody comes from, whatever stands between.
            boolean chained = earlier != null && earlierEnd == lastStart;
            return last.roles() | (chained && earlier != null ? earlier.roles() & Role.ORIGIN.bit() : 0);
        }
        return earlier != null && earlierEnd == at ? earlier.roles() : 0;
    }
}
