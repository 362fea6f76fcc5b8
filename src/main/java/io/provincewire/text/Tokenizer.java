package io.provincewire.text;

import java.util.Arrays;

/** Cuts a clean text into {@link Tokens}. */
final class Tokenizer {
    /** Vietnamese syllables are short: a text of it has some 3.9 characters for each token. */
    private static final int CHARACTERS_A_TOKEN = 3;

    private final Vocabulary vocabulary;

    Tokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Tokens tokens(String text, char[] folded) {
        Columns out = new Columns(folded.length / CHARACTERS_A_TOKEN + 16);
        for (int start = Scanner.skipSpaces(folded, 0); start < folded.length; ) {
            int end = Scanner.end(folded, start);
            Tokens.Kind kind = kind(folded[start]);
            out.add(start, end, vocabulary.id(folded, start, end), kind, casing(text, kind, start, end));
            start = Scanner.skipSpaces(folded, end);
        }
        return out.tokens();
    }

    private static Tokens.Kind kind(char first) {
        if (Letters.isLetter(first)) {
            return Tokens.Kind.WORD;
        }
        if (Scanner.isDigit(first)) {
            return Tokens.Kind.NUMBER;
        }
        return first == '\n' ? Tokens.Kind.LINE_END : Tokens.Kind.MARK;
    }

    private static Tokens.Casing casing(String text, Tokens.Kind kind, int start, int end) {
        if (kind != Tokens.Kind.WORD) {
            return Tokens.Casing.NONE;
        }
        int large = 0;
        for (int i = start; i < end; i++) {
            if (Letters.isLarge(text.charAt(i))) {
                large++;
            }
        }
        if (large == 0) {
            return Tokens.Casing.LOWER;
        }
        boolean first = Letters.isLarge(text.charAt(start));
        if (large == 1) {
            return first ? Tokens.Casing.CAPITAL : Tokens.Casing.MIXED;
        }
        return large == end - start ? Tokens.Casing.UPPER : Tokens.Casing.MIXED;
    }

    /** The five columns while they grow. */
    private static final class Columns {
        private int count;
        private int[] starts;
        private int[] ends;
        private int[] ids;
        private byte[] kinds;
        private byte[] casings;

        Columns(int size) {
            starts = new int[size];
            ends = new int[size];
            ids = new int[size];
            kinds = new byte[size];
            casings = new byte[size];
        }

        void add(int start, int end, int id, Tokens.Kind kind, Tokens.Casing casing) {
            if (count == starts.length) {
                grow(count * 2);
            }
            starts[count] = start;
            ends[count] = end;
            ids[count] = id;
            kinds[count] = kind.code;
            casings[count++] = casing.code;
        }

        private void grow(int size) {
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
            ids = Arrays.copyOf(ids, size);
            kinds = Arrays.copyOf(kinds, size);
            casings = Arrays.copyOf(casings, size);
        }

        Tokens tokens() {
            return new Tokens(count, starts, ends, ids, kinds, casings);
        }
    }
}
