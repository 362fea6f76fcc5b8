package io.provincewire.indicator.join;

import io.provincewire.text.Phrases;
import io.provincewire.text.TokenScan;
import io.provincewire.text.Tokens;
import java.util.Arrays;

/**
 * The phrases of {@code joining.txt} in one text, in its order, none over another, as columns; used again for the next
 * text. Where a token lies among them is told by a table, since every number asks that many times.
 */
final class MarkHits {
    private int count;
    private int[] firsts = new int[64];
    private int[] lasts = new int[64];
    /** The bits of {@link Mark#bit}. */
    private int[] marks = new int[64];
    /** For each token how many start before it. */
    private int[] before = new int[256];

    private int tokens;

    /** Finds those of {@code text}, the longest at each token. */
    void find(Phrases<MarkSet> phrases, Tokens text) {
        count = 0;
        tokens = text.count();
        if (before.length <= tokens) {
            before = new int[tokens + tokens / 2 + 1];
        }
        int told = 0;
        TokenScan starts = phrases.scan(text);
        for (int i = starts.next(0); i < tokens; ) {
            Phrases.Match<MarkSet> match = phrases.longest(text, i);
            if (match == null) {
                i = starts.next(i + 1);
                continue;
            }
            Arrays.fill(before, told, i + 1, count);
            told = i + 1;
            add(i, i + match.tokens() - 1, match.value());
            i = starts.next(i + match.tokens());
        }
        Arrays.fill(before, told, tokens + 1, count);
    }

    private void add(int first, int last, MarkSet set) {
        if (count == firsts.length) {
            firsts = Arrays.copyOf(firsts, count * 2);
            lasts = Arrays.copyOf(lasts, count * 2);
            marks = Arrays.copyOf(marks, count * 2);
        }
        firsts[count] = first;
        lasts[count] = last;
        marks[count++] = set.bits();
    }

    int size() {
        return count;
    }

    /** The first token of phrase {@code i}. */
    int first(int i) {
        return firsts[i];
    }

    /** The last token of phrase {@code i}, inclusive. */
    int last(int i) {
        return lasts[i];
    }

    /** Whether phrase {@code i} is {@code mark}. */
    boolean is(int i, Mark mark) {
        return (marks[i] & mark.bit()) != 0;
    }

    /** Whether phrase {@code i} is one mark only. */
    boolean isOne(int i) {
        return Integer.bitCount(marks[i]) == 1;
    }

    /** How many start before token {@code token}: the place of the first that starts there or behind. */
    int from(int token) {
        return token <= 0 ? 0 : before[Math.min(token, tokens)];
    }

    /** Whether {@code mark} stands from token {@code from} on and before {@code to}. */
    boolean has(Mark mark, int from, int to) {
        for (int i = from(from), end = from(to); i < end; i++) {
            if (is(i, mark)) {
                return true;
            }
        }
        return false;
    }
}
