package io.provincewire.text;

import java.text.Normalizer;

/** Brings text to the form in which it is emitted: NFC, a line a paragraph, single spaces, nothing invisible. */
final class PlainText {
    private PlainText() {}

    /** The clean form of {@code text}; lone surrogates become U+FFFD. */
    static String clean(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                endLine(clean);
            } else if (isSpace(c)) {
                space(clean);
            } else if (Character.isSurrogate(c)) {
                i += surrogate(composed, i, clean);
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
