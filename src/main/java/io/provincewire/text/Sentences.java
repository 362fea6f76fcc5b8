package io.provincewire.text;

import java.util.Arrays;
import java.util.Set;

/** Finds where sentences start. A line is a paragraph, and a sentence never goes over its end. */
final class Sentences {
    /** Words after which a dot ends no sentence: type words, titles and other short forms, folded. */
    private static final Set<String> SHORT_FORMS = Words.load("short-forms.txt");

    /** A sentence of more tokens is cut: what looks through sentences then stays linear for any text. */
    private static final int MOST_TOKENS = 1_000;

    private Sentences() {}

    /** The first token of each sentence, in order; the first is 0. Line ends belong to the sentence before. */
    static int[] starts(String text, char[] folded, Tokens tokens) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i + 1 < tokens.count(); i++) {
            boolean endless = i + 1 - starts[count - 1] >= MOST_TOKENS;
            if ((endless || endsAt(text, folded, tokens, i)) && !tokens.isLineEnd(i + 1)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static boolean endsAt(String text, char[] folded, Tokens tokens, int i) {
        if (tokens.isLineEnd(i)) {
            return true;
        }
        char mark = folded[tokens.start(i)];
        if (isCloser(mark) && i > 0 && !tokens.isGlued(i + 1)) {
            return tokens.isGlued(i) && isFull(folded[tokens.start(i - 1)]) && startsSentence(text, tokens, i + 1);
        }
        if (!isFull(mark) || i == 0) {
            return false;
        }
        if (mark == '.' && isShortForm(folded, tokens, i - 1)) {
            return false;
        }
        return tokens.isGlued(i + 1) ? isGluedSentence(folded, tokens, i) : startsSentence(text, tokens, i + 1);
    }

    private static boolean isFull(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    private static boolean isCloser(char c) {
        return c == '"' || c == '\'' || c == ')' || c == ']';
    }

    private static boolean startsSentence(String text, Tokens tokens, int next) {
        char c = text.charAt(tokens.start(next));
        return Character.isUpperCase(c) || Character.isDigit(c) || !Character.isLetter(c) && c != ',' && c != ')';
    }

    /** "đạt 8%.Trong năm": the space was lost. A word of lower case, a number or % stands before, a capital after. */
    private static boolean isGluedSentence(char[] folded, Tokens tokens, int i) {
        boolean before = tokens.casing(i - 1) == Tokens.Casing.LOWER && tokens.end(i - 1) - tokens.start(i - 1) > 1
                || tokens.isNumber(i - 1)
                || folded[tokens.start(i - 1)] == '%';
        return before && tokens.casing(i + 1) == Tokens.Casing.CAPITAL && tokens.end(i + 1) - tokens.start(i + 1) > 1;
    }

    private static boolean isShortForm(char[] folded, Tokens tokens, int before) {
        int length = tokens.end(before) - tokens.start(before);
        if (!tokens.isWord(before)) {
            return false;
        }
        if (length == 1 && tokens.isCapital(before)) {
            return true;
        }
        return length <= 4
                && tokens.isCapital(before)
                && SHORT_FORMS.contains(new String(folded, tokens.start(before), length));
    }
}
