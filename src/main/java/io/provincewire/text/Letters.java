package io.provincewire.text;

/** What kind of character a UTF-16 unit is, by a table: asking {@link Character} costs more for every letter with a mark. */
final class Letters {
    private static final byte LETTER = 1;
    private static final byte MARK = 2;
    private static final byte LARGE = 4;
    private static final byte[] TRAITS = traits();

    private Letters() {}

    static boolean isLetter(char c) {
        return (TRAITS[c] & LETTER) != 0;
    }

    /** A letter, or a mark that no composed letter takes up. */
    static boolean isWordPart(char c) {
        return (TRAITS[c] & (LETTER | MARK)) != 0;
    }

    static boolean isLarge(char c) {
        return (TRAITS[c] & LARGE) != 0;
    }

    private static byte[] traits() {
        byte[] table = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            char c = (char) i;
            boolean mark = c > 0x7f && Character.getType(c) == Character.NON_SPACING_MARK;
            table[i] = (byte)
                    ((Character.isLetter(c) ? LETTER : 0) | (mark ? MARK : 0) | (Character.isUpperCase(c) ? LARGE : 0));
        }
        return table;
    }
}
