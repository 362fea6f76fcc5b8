package io.provincewire.indicator.join;

import io.provincewire.text.TokenScan;
import io.provincewire.text.Tokens;

/** What parts one text, and its words of growth; used again for the next text. */
final class Separators {
    /** What parts nothing between the digits of a number. */
    private static final int IN_NUMBERS = Signs.COMMA | Signs.COLON;

    final TokenBits commas = new TokenBits();
    final TokenBits semicolons = new TokenBits();
    final TokenBits growth = new TokenBits();
    /** All that parts clauses. */
    final TokenBits all = new TokenBits();

    private final TokenBits openers = new TokenBits();
    /** What ends brackets: those that close them, and line ends. */
    private final TokenBits closers = new TokenBits();

    /** Finds those of {@code tokens}. */
    void find(Signs signs, Tokens tokens) {
        int count = tokens.count();
        commas.clear(count);
        semicolons.clear(count);
        growth.clear(count);
        all.clear(count);
        openers.clear(count);
        closers.clear(count);
        TokenScan marked = signs.scanWithLineEnds(tokens);
        for (int i = marked.next(0); i < count; i = marked.next(i + 1)) {
            add(i, tokens.isLineEnd(i) ? Signs.CLOSER : signs.of(tokens, i), tokens);
        }
    }

    private void add(int i, int signs, Tokens tokens) {
        if ((signs & IN_NUMBERS) != 0 && inNumber(tokens, i)) {
            return;
        }
        if ((signs & Signs.COMMA) != 0) {
            commas.add(i);
        }
        if ((signs & Signs.SEMICOLON) != 0) {
            semicolons.add(i);
        }
        if ((signs & Signs.GROWTH) != 0) {
            growth.add(i);
        }
        if ((signs & Signs.OPENER) != 0) {
            openers.add(i);
        }
        if ((signs & Signs.CLOSER) != 0) {
            closers.add(i);
        }
        if ((signs & ~Signs.GROWTH) != 0) {
            all.add(i);
        }
    }

    private static boolean inNumber(Tokens tokens, int i) {
        return tokens.isGlued(i)
                && tokens.isNumber(i - 1)
                && i + 1 < tokens.count()
                && tokens.isGlued(i + 1)
                && tokens.isNumber(i + 1);
    }

    /** The bracket that is open at token {@code i}, or -1; one that closes is still within. */
    int bracket(int i) {
        int open = openers.last(i, 0);
        return open < 0 || closers.next(open, i) < i ? -1 : open;
    }
}
