package io.provincewire.text;

/**
 * The view of a text in which words are compared: lower case, one place for the tone mark, one space, one hyphen, one
 * quote. It keeps the length, so an offset into it is an offset into the clean text and no map is needed.
 *
 * <p>The tone mark goes where older spelling has it ({@code hoà}, {@code uỷ}): that way round the rule needs no look at
 * the rest of the syllable, since {@code òa}, {@code òe} and {@code ùy} stand only at its end.
 */
public final class Folding {
    private static final String TONED_O = "òóỏõọ";
    private static final String TONED_U = "ùúủũụ";
    private static final String TONED_A = "àáảãạ";
    private static final String TONED_E = "èéẻẽẹ";
    private static final String TONED_Y = "ỳýỷỹỵ";

    /** The folded form of each UTF-16 unit on its own. */
    private static final char[] SINGLE = singles();

    private Folding() {}

    /** The folded view of {@code text}, of the same length. */
    public static char[] fold(CharSequence text) {
        char[] folded = new char[text.length()];
        char before = 0;
        for (int i = 0; i < folded.length; i++) {
            char c = SINGLE[text.charAt(i)];
            folded[i] = c;
            if (mayTakeTone(c) && before >= 0x80) {
                moveTone(folded, i);
            }
            before = folded[i];
        }
        return folded;
    }

    /** As {@link #fold}, as a string. */
    public static String folded(CharSequence text) {
        return new String(fold(text));
    }

    /** Whether a tone mark of the letter before {@code c} may have its older place on it. */
    static boolean mayTakeTone(char c) {
        return c == 'a' || c == 'e' || c == 'y';
    }

    /** Whether the letter behind {@code c} may have the tone mark of {@code c} in older spelling. */
    static boolean mayGiveTone(char c) {
        return TONED_O.indexOf(c) >= 0 || TONED_U.indexOf(c) >= 0;
    }

    /** Moves the tone mark of the letter before {@code i} to the one at {@code i}, where older spelling has it there. */
    static void moveTone(char[] folded, int i) {
        char before = folded[i - 1];
        char c = folded[i];
        int tone = (c == 'y' ? TONED_U : TONED_O).indexOf(before);
        if (tone >= 0) {
            folded[i - 1] = c == 'y' ? 'u' : 'o';
            folded[i] = (c == 'a' ? TONED_A : c == 'e' ? TONED_E : TONED_Y).charAt(tone);
        }
    }

    private static char[] singles() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = single((char) i);
        }
        return table;
    }

    /** The folded form of {@code c} on its own. */
    static char single(char c) {
        return switch (c) {
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            case '‘', '’', '‚', '‛', '′', '`', '´', 'ʼ' -> '\'';
            case '“', '”', '„', '‟', '″', '«', '»' -> '"';
            // The letter eth looks like đ and is typed for it.
            case 'Ð', 'ð' -> 'đ';
            case '\n' -> '\n';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
        };
    }
}
