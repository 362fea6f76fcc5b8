package io.provincewire.indicator.join;

import io.provincewire.text.Phrases;
import io.provincewire.text.TokenScan;
import io.provincewire.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The phrases of {@code joining.txt} in one text, in its order, none over another; used again for the next text. Where a
 * token lies among them is told by a table, since every number asks that many times.
 */
final class MarkHits {
    private final List<MarkHit> hits = new ArrayList<>();
    /** For each token how many start before it. */
    private int[] before = new int[256];

    private int tokens;

    /** Finds those of {@code text}, the longest at each token. */
    void find(Phrases<MarkSet> phrases, Tokens text) {
        hits.clear();
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
            Arrays.fill(before, told, i + 1, hits.size());
            told = i + 1;
            hits.add(new MarkHit(i, i + match.tokens() - 1, match.value()));
            i = starts.next(i + match.tokens());
        }
        Arrays.fill(before, told, tokens + 1, hits.size());
    }

    int size() {
        return hits.size();
    }

    MarkHit get(int i) {
        return hits.get(i);
    }

    /** How many start before token {@code token}: the place of the first that starts there or behind. */
    int from(int token) {
        return token <= 0 ? 0 : before[Math.min(token, tokens)];
    }

    /** Whether {@code mark} stands from token {@code from} on and before {@code to}. */
    boolean has(Mark mark, int from, int to) {
        for (int i = from(from), end = from(to); i < end; i++) {
            if (hits.get(i).is(mark)) {
                return true;
            }
        }
        return false;
    }
}
