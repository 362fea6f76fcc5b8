package io.provincewire.text;

/**
 * What is known of each UTF-16 unit on its own, in one table: asking {@link Character} costs more for every letter with a
 * mark, and one look tells a reader of a text all that it needs.
 */
final class Letters {
    /** Its folded form is a letter. */
    static final int LETTER = 1 << 16;
    /** Its folded form is a letter, or a mark that no composed letter takes up. */
    static final int PART = 1 << 17;
    /** It is a digit. */
    static final int DIGIT = 1 << 18;
    /** It is a large letter. */
    static final int LARGE = 1 << 19;
    /** It is a space or a line end, and clean where it follows neither. */
    static final int GAP = 1 << 20;
    /** Whether it is clean has to be asked with what stands around it. */
    static final int ROUGH = 1 << 21;
    /** The tone mark before it may have to move to it. */
    static final int TONED = 1 << 22;
    /** Its folded form is a space. */
    static final int SPACE = 1 << 23;
    /** Whether it is U+FFFD, which stands for what was no Unicode. */
    static final int BROKEN_BIT = 24;

    /** Whether its folded form is one of a to z. */
    static final int BASIC_BIT = 25;
    /** Whether its folded form is a letter outside ASCII. */
    static final int MARKED_BIT = 26;
    /** So many bits above {@link #TONED}: its folded form may have to give its tone mark to the letter behind. */
    static final int GIVES_TONE_SHIFT = 5;

    private static final int[] TABLE = table();

    private Letters() {}

    /** The folded form of {@code c} in the low 16 bits, and the traits above as bits. */
    static int of(char c) {
        return TABLE[c];
    }

    static boolean isLetter(char c) {
        return (TABLE[c] & LETTER) != 0;
    }

    /** A letter, or a mark that no composed letter takes up. */
    static boolean isWordPart(char c) {
        return (TABLE[c] & PART) != 0;
    }

    private static int[] table() {
        int[] table = new int[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            char folded = Folding.single((char) i);
            table[i] = folded | traits((char) i) | traitsOfFolded(folded);
        }
        return table;
    }

    private static int traits(char c) {
        boolean gap = c == ' ' || c == '\n';
        boolean clean = PlainText.isComposed(c) && (gap || PlainText.isPlain(c));
        return bit(Character.isUpperCase(c), LARGE)
                | bit(gap, GAP)
                | bit(!clean, ROUGH)
                | bit(c == '\ufffd', 1 << BROKEN_BIT);
    }

    private static int traitsOfFolded(char c) {
        boolean letter = Character.isLetter(c);
        boolean mark = c > 0x7f && Character.getType(c) == Character.NON_SPACING_MARK;
        boolean basic = c >= 'a' && c <= 'z';
        return bit(letter, LETTER)
                | bit(letter || mark, PART)
                | bit(Scanner.isDigit(c), DIGIT)
                | bit(Folding.mayTakeTone(c), TONED)
                | bit(Folding.mayGiveTone(c), TONED << GIVES_TONE_SHIFT)
                | bit(c == ' ', SPACE)
                | bit(basic, 1 << BASIC_BIT)
                | bit(letter && c > 0x7f, 1 << MARKED_BIT);
    }

    private static int bit(boolean has, int trait) {
        return has ? trait : 0;
    }
}
