package io.provincewire.indicator.catalogue;

import java.util.Arrays;

/**
 * Phrases of the catalogue found in one text, in the order of their first tokens, as columns; used again for the next
 * text. Where a token lies among them is told by a table, since every number asks that many times.
 */
public final class CueHits {
    private int count;
    private int[] firsts = new int[64];
    private int[] lasts = new int[64];
    private Cue[] cues = new Cue[64];
    /** For each token of the text how many phrases start before it. */
    private int[] before = new int[256];

    /** The tokens for which {@link #before} is told. */
    private int told;

    private int tokens;

    /** Begins anew for a text of {@code length} tokens. */
    void clear(int length) {
        count = 0;
        told = 0;
        tokens = length;
        if (before.length <= length) {
            before = new int[length + length / 2 + 1];
        }
    }

    void add(int first, int last, Cue cue) {
        if (count == firsts.length) {
            firsts = Arrays.copyOf(firsts, count * 2);
            lasts = Arrays.copyOf(lasts, count * 2);
            cues = Arrays.copyOf(cues, count * 2);
        }
        tell(first);
        firsts[count] = first;
        lasts[count] = last;
        cues[count++] = cue;
    }

    /** Drops those that start at token {@code first}, the last so far, and end before token {@code compound}. */
    void dropWithin(int first, int compound) {
        if (told <= first) {
            return;
        }
        int kept = before[first];
        for (int i = kept; i < count; i++) {
            if (lasts[i] >= compound) {
                lasts[kept] = lasts[i];
                cues[kept++] = cues[i];
            }
        }
        count = kept;
    }

    /** Says that all were added. */
    void close() {
        tell(tokens);
    }

    private void tell(int token) {
        if (told <= token) {
            Arrays.fill(before, told, token + 1, count);
            told = token + 1;
        }
    }

    /** How many start before token {@code token}: the place of the first that starts there or behind. */
    public int from(int token) {
        return token <= 0 ? 0 : before[Math.min(token, tokens)];
    }

    /** Whether none starts from token {@code from} on and before {@code to}. */
    public boolean none(int from, int to) {
        return from(to) <= from(from);
    }

    /** The first token of phrase {@code i}. */
    public int first(int i) {
        return firsts[i];
    }

    /** The last token of phrase {@code i}, inclusive. */
    public int last(int i) {
        return lasts[i];
    }

    /** What phrase {@code i} tells. */
    public Cue cue(int i) {
        return cues[i];
    }

    /** Whether phrase {@code i} lies in phrase {@code longer} and is shorter. */
    public boolean within(int i, int longer) {
        return firsts[longer] <= firsts[i]
                && lasts[i] <= lasts[longer]
                && lasts[longer] - firsts[longer] > lasts[i] - firsts[i];
    }

    /** Phrase {@code i}, for keeping. */
    public CueHit at(int i) {
        return new CueHit(firsts[i], lasts[i], cues[i]);
    }
}
