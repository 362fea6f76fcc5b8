package io.provincewire.stream;

import io.provincewire.avro.EnrichedArticle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The runs of four syllables of a text, as hashes: what two versions of one story share and two stories do not. */
final class Shingles {
    private static final int SYLLABLES = 4;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** Of each letter and mark in the blocks of Latin the lower-case one; 0 of all else. */
    private static final char[] LETTERS = new char[0x2000];

    static {
        for (char c = 0; c < LETTERS.length; c++) {
            LETTERS[c] = lookedUp(c);
        }
    }

    private int[] syllables = new int[128];
    private int count;

    private Shingles() {}

    /** Of title, summary and body; may hold one twice. */
    static long[] of(EnrichedArticle article) {
        Shingles shingles = new Shingles();
        shingles.add(article.getTitle());
        shingles.add(article.getSummary());
        shingles.add(article.getBody());
        return shingles.runs();
    }

    private long[] runs() {
        long[] hashes = new long[Math.max(0, count - SYLLABLES + 1)];
        for (int i = 0; i < hashes.length; i++) {
            long hash = FNV_OFFSET;
            for (int j = i; j < i + SYLLABLES; j++) {
                hash = (hash ^ syllables[j]) * FNV_PRIME;
            }
            hashes[i] = hash;
        }
        return hashes;
    }

    private void add(@Nullable String text) {
        if (text == null) {
            return;
        }
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                int end = endOfNumber(text, at);
                add(hash(text, at, end));
                at = end;
            } else if (letter(c) != 0) {
                at = addWord(text, at);
            } else {
                at++;
            }
        }
    }

    /** A number stays whole, with its points and commas: two reports of one form differ in their numbers alone. */
    private static int endOfNumber(String text, int from) {
        int end = from + 1;
        for (int at = end; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                end = at + 1;
            } else if (c != '.' && c != ',') {
                break;
            }
        }
        return end;
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    /** Returns where the word ends. */
    private int addWord(String text, int from) {
        int hash = 0;
        int at = from;
        for (; at < text.length(); at++) {
            char letter = letter(text.charAt(at));
            if (letter == 0) {
                break;
            }
            hash = 31 * hash + letter;
        }
        add(hash);
        return at;
    }

    private void add(int syllable) {
        if (count == syllables.length) {
            syllables = Arrays.copyOf(syllables, 2 * count);
        }
        syllables[count++] = syllable;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char letter(char c) {
        return c < LETTERS.length ? LETTERS[c] : lookedUp(c);
    }

    private static char lookedUp(char c) {
        return Character.isLetter(c) || isMark(c) ? Character.toLowerCase(c) : 0;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
