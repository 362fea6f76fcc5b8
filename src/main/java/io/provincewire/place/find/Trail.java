package io.provincewire.place.find;

import io.provincewire.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The last two cues before the place where the finder stands. */
final class Trail {
    /** Tokens between "sinh" and the place: "ngày 12 tháng 3 năm 1950 tại". */
    private static final int LONGEST_BIRTH = 12;

    private static final int MOST_BIRTH_WORDS = 6;

    private @Nullable Cue last;
    private int lastStart;
    private int lastEnd = -1;
    private @Nullable Cue earlier;
    private int earlierEnd = -1;
    private int colon = -1;
    private int bornEnd = -1;

    void add(Cue cue, int start, int end) {
        if (cue.is(Role.BORN)) {
            bornEnd = end;
        }
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
        bornEnd = -1;
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

    /** Roles of the cue that ends right before token {@code at}; what somebody was born in is where he comes from. */
    int rolesBefore(Tokens tokens, int at) {
        int roles = rolesBefore(at);
        return Role.AT.in(roles) && isBirth(tokens, at) ? roles | Role.ORIGIN.bit() : roles;
    }

    /** "sinh năm 1989 tại": a date and few words stand between. */
    private boolean isBirth(Tokens tokens, int at) {
        if (bornEnd < 0 || at - bornEnd > LONGEST_BIRTH) {
            return false;
        }
        boolean dated = false;
        int words = 0;
        for (int i = bornEnd; i < at; i++) {
            dated |= tokens.isNumber(i);
            words += tokens.isWord(i) ? 1 : 0;
            if (tokens.isCapital(i) || tokens.kind(i) == Tokens.Kind.MARK && !tokens.isGlued(i + 1)) {
                return false;
            }
        }
        return dated && words <= MOST_BIRTH_WORDS;
    }

    private int rolesBefore(int at) {
        if (last != null && lastEnd == at) {
            // "đến từ vùng cao X": where somebody comes from, whatever stands between.
            boolean chained = earlier != null && earlierEnd == lastStart;
            return last.roles() | (chained && earlier != null ? earlier.roles() & Role.ORIGIN.bit() : 0);
        }
        return earlier != null && earlierEnd == at ? earlier.roles() : 0;
    }
}
