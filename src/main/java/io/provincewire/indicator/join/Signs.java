package io.provincewire.indicator.join;

import io.provincewire.text.TokenScan;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.util.Arrays;
import java.util.List;

/** What parts a text, and its words of growth, as bits by the number of a word: one look tells all of a token. */
final class Signs {
    static final int COMMA = 1;
    static final int SEMICOLON = 2;
    static final int COLON = 4;
    static final int OPENER = 8;
    static final int CLOSER = 16;
    static final int GROWTH = 32;

    /** A power of two of them, so that a number of any size can be looked up; a great one may find those of another. */
    private byte[] byWord = new byte[64];

    /** The signs, and {@code growth}, each a single word. */
    Signs(List<String> growth, Vocabulary.Builder vocabulary) {
        add(COMMA, ",", vocabulary);
        add(SEMICOLON, ";", vocabulary);
        add(COLON, ":", vocabulary);
        add(OPENER, "(", vocabulary);
        add(CLOSER, ")", vocabulary);
        growth.forEach(word -> add(GROWTH, word, vocabulary));
    }

    private void add(int bit, String word, Vocabulary.Builder vocabulary) {
        int[] ids = vocabulary.addPhrase(word);
        if (ids.length != 1) {
            throw new IllegalStateException("not a single word: " + word);
        }
        if (ids[0] >= byWord.length) {
            byWord = Arrays.copyOf(byWord, Integer.highestOneBit(ids[0]) * 2);
        }
        byWord[ids[0]] |= (byte) bit;
    }

    /** The tokens that are something of the kind, and the line ends; a few others are among them. */
    TokenScan scanWithLineEnds(Tokens tokens) {
        int[] ids = tokens.ids();
        int last = byWord.length - 1;
        return new TokenScan(tokens) {
            @Override
            protected long block(int from, int end) {
                long found = 0;
                for (int i = from; i < end; i++) {
                    int signs = byWord[ids[i] & last] | (tokens.isLineEnd(i) ? 1 : 0);
                    found |= (long) (-signs >>> 31) << i - from;
                }
                return found;
            }
        };
    }

    /** The bits of token {@code i}, 0 where it is nothing of the kind. */
    int of(Tokens tokens, int i) {
        int id = tokens.id(i);
        return id < byWord.length ? byWord[id] : 0;
    }
}
