package io.provincewire.text;

import java.text.Normalizer;

/** Brings text to the form in which it is emitted: NFC, a line a paragraph, single spaces, nothing invisible. */
final class PlainText {
    private PlainText() {}

    /** The clean form of {@code text}; lone surrogates become U+FFFD. */
    static String clean(String text) {
        String composed = (isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC)).stripTrailing();
        int good = cleanUntil(composed);
        return good == composed.length() ? composed : cleaned(composed, good);
    }

    /** Whether it is NFC already: all of Vietnamese, Latin and common marks is, character by character. */
    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isComposed(text.charAt(i))) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC);
            }
        }
        return true;
    }

    /** Whether {@code c} is NFC beside any other such character. */
    static boolean isComposed(char c) {
        return c < 0x300 || (c >= 0x1ea0 && c <= 0x1ef9) || (c >= 0x2010 && c <= 0x2027);
    }

    /** How far {@code text} is clean as it is; the whole length where nothing is to do. */
    private static int cleanUntil(String text) {
        char before = '\n';
        int end = text.length();
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean gap = c == ' ' || c == '\n';
            if (gap ? before == '\n' || before == ' ' || i + 1 == end : !isPlain(c)) {
                return i;
            }
            before = c;
        }
        return end;
    }

    /** Neither a space, a line end, invisible nor part of a pair. */
    static boolean isPlain(char c) {
        return c > ' ' && c < 0x7f
                || c > 0xa0 && c != '\u00ad' && c < 0x2000 && c != '\u1680'
                || c >= 0x2010 && c <= 0x2027;
    }

    private static String cleaned(String text, int good) {
        // A space or line end at the end of the good part may have to go again.
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, good);
        for (int i = good; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                endLine(clean);
            } else if (isSpace(c)) {
                space(clean);
            } else if (Character.isSurrogate(c)) {
                i += surrogate(text, i, clean);
            } else if (!isInvisible(c)) {
                clean.append(c);
            }
        }
        trimEnd(clean);
        return clean.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || (c > 0x7f && Character.isSpaceChar(c));
    }

    private static boolean isInvisible(char c) {
        return c < ' '
                || (c >= 0x7f && c < 0xa0)
                || c == '\u00ad'
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u2064')
                || c == '\ufeff';
    }

    private static void space(StringBuilder clean) {
        int end = clean.length();
        if (end > 0 && clean.charAt(end - 1) != ' ' && clean.charAt(end - 1) != '\n') {
            clean.append(' ');
        }
    }

    private static void endLine(StringBuilder clean) {
        trimEnd(clean);
        if (clean.length() > 0) {
            clean.append('\n');
        }
    }

    private static void trimEnd(StringBuilder clean) {
        int end = clean.length();
        while (end > 0 && (clean.charAt(end - 1) == ' ' || clean.charAt(end - 1) == '\n')) {
            end--;
        }
        clean.setLength(end);
    }

    /** Appends the pair at {@code i}, or the replacement character; returns how many more units it took. */
    private static int surrogate(String text, int i, StringBuilder clean) {
        if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
            clean.append(text, i, i + 2);
            return 1;
        }
        clean.append('\ufffd');
        return 0;
    }
}
