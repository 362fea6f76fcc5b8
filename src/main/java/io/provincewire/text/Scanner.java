package io.provincewire.text;

/** Where a token ends: a run of letters, a run of digits, or one mark. */
final class Scanner {
    private Scanner() {}

    /** The end of the token that starts at {@code start}, which is no space. */
    static int end(char[] text, int start) {
        return end(text, start, text.length);
    }

    /** As {@link #end(char[], int)} in a text of {@code length} characters. */
    static int end(char[] text, int start, int length) {
        char c = text[start];
        int end = start + 1;
        if (isDigit(c)) {
            while (end < length && isDigit(text[end])) {
                end++;
            }
        } else if (Letters.isLetter(c)) {
            while (end < length && Letters.isWordPart(text[end])) {
                end++;
            }
        } else if (Character.isHighSurrogate(c) && end < length && Character.isLowSurrogate(text[end])) {
            end++;
        }
        return end;
    }

    static int skipSpaces(char[] text, int from) {
        int i = from;
        while (i < text.length && text[i] == ' ') {
            i++;
        }
        return i;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
