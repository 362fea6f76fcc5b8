package io.provincewire.text;

import java.util.Set;

/** Finds where sentences start. A line is a paragraph, and a sentence never goes over its end; a line end
 * belongs to the sentence before. */
final class Sentences {
    /** Words after which a dot ends no sentence: type words, titles and other short forms, folded. */
    private static final Set<String> SHORT_FORMS = Words.load("short-forms.txt");

    /** A sentence of more tokens is cut: what looks through sentences then stays linear for any text. */
    private static final int MOST_TOKENS = 1_000;

    private Sentences() {}

    /** Puts the first token of each sentence of {@code tokens}, in order, on {@code page}; how many there are. The first is 0. */
    static int find(Page page, Tokens tokens) {
        page.sentences[0] = 0;
        int count = 1;
        for (int i = 0; i + 1 < tokens.count(); i++) {
            boolean endless = i + 1 - page.sentences[count - 1] >= MOST_TOKENS;
            if ((endless || !tokens.isWord(i) && endsAt(page.text, page.folded, tokens, i))
                    && !tokens.isLineEnd(i + 1)) {
                if (count == page.sentences.length) {
                    page.widenSentences();
                }
                page.sentences[count++] = i + 1;
            }
        }
        return count;
    }

    private static boolean endsAt(char[] text, char[] folded, Tokens tokens, int i) {
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

    private static boolean startsSentence(char[] text, Tokens tokens, int next) {
        char c = text[tokens.start(next)];
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
