package io.provincewire.text;

import java.util.Arrays;

/**
 * The arrays that one text is read into, used again for the next text, so that reading allocates next to nothing. What is
 * read of a page holds until the next text is put on it. For one thread.
 */
final class Page {
    /** Vietnamese syllables are short: a text of it has some 3.9 characters for each token. */
    private static final int CHARACTERS_A_TOKEN = 3;
    /** Places behind the last token that hold nothing, for readers that look some tokens ahead. */
    static final int MARGIN = 8;
    /** A page of more characters than this is not kept: one long text must not hold its memory for ever. */
    private static final int LONGEST_KEPT = 1 << 16;

    /** The clean text and its folded view; only the first {@link #length} of each count. */
    char[] text = {};

    char[] folded = {};
    int length;
    /** The columns of the tokens. */
    int[] starts = {};

    int[] ends = {};
    int[] ids = {};
    byte[] kinds = {};
    byte[] casings = {};
    int[] sentences = new int[64];
    /** Folded characters from a to z, letters outside ASCII, characters that stand for what was no Unicode. */
    int basic;

    int marked;
    int broken;

    /** Puts {@code raw} on the page, cleaned and folded; the clean text. */
    String put(String raw) {
        String stripped = raw.stripTrailing();
        if (fold(stripped)) {
            return stripped;
        }
        String clean = PlainText.clean(stripped);
        fold(clean);
        return clean;
    }

    /** Folds {@code clean}; whether each of its characters is known to be clean where it stands. */
    private boolean fold(String clean) {
        length = clean.length();
        widen();
        clean.getChars(0, length, text, 0);
        basic = 0;
        marked = 0;
        broken = 0;
        int rough = 0;
        int gap = Letters.GAP;
        int before = 0;
        for (int i = 0; i < length; i++) {
            int traits = Letters.of(text[i]);
            folded[i] = (char) traits;
            rough |= traits & (gap | Letters.ROUGH);
            gap = traits & Letters.GAP;
            basic += traits >>> Letters.BASIC_BIT & 1;
            marked += traits >>> Letters.MARKED_BIT & 1;
            broken += traits >>> Letters.BROKEN_BIT & 1;
            // Asked of both letters at once: every other word holds one that may take a mark, few one that may give it.
            if ((traits & before >>> Letters.GIVES_TONE_SHIFT & Letters.TONED) != 0) {
                Folding.moveTone(folded, i);
            }
            before = traits;
        }
        return (rough | gap) == 0 || length == 0;
    }

    private void widen() {
        if (text.length < length || text.length > LONGEST_KEPT && length <= LONGEST_KEPT) {
            int size = Math.max(length, 256);
            text = new char[size];
            folded = new char[size];
            int tokens = size / CHARACTERS_A_TOKEN + 2 * MARGIN;
            starts = new int[tokens];
            ends = new int[tokens];
            ids = new int[tokens];
            kinds = new byte[tokens];
            casings = new byte[tokens];
            sentences = new int[64];
        }
    }

    /** Makes room for more tokens. */
    void widenTokens() {
        int size = starts.length * 2;
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        ids = Arrays.copyOf(ids, size);
        kinds = Arrays.copyOf(kinds, size);
        casings = Arrays.copyOf(casings, size);
    }

    /** Says that there are {@code count} tokens: what an earlier text left right behind them is taken away. */
    void endTokens(int count) {
        int end = count + MARGIN;
        Arrays.fill(starts, count, end, 0);
        Arrays.fill(ends, count, end, 0);
        Arrays.fill(ids, count, end, Vocabulary.UNKNOWN);
        Arrays.fill(kinds, count, end, Tokens.Kind.WORD.code);
        Arrays.fill(casings, count, end, Tokens.Casing.NONE.code);
    }

    /** Makes room for more sentences. */
    void widenSentences() {
        sentences = Arrays.copyOf(sentences, sentences.length * 2);
    }
}
