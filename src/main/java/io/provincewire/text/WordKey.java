package io.provincewire.text;

/**
 * A short folded word as one number, so that two words are the same where their numbers are: eight bits for each of its
 * characters. Every syllable of Vietnamese has a key; a longer word or one with other characters has none.
 */
final class WordKey {
    /** What a word has that has no key. */
    static final long NONE = 0;

    static final int LONGEST = 8;

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"
            + "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
            + ".,;:!?…-/%()[]\"'&+*=<>$#@_\n";

    /** The place of each character in the alphabet, from 1; 0 where it is not in it. */
    private static final byte[] CODES = codes();

    private WordKey() {}

    /** The bits of {@code c}, from 1 to 255, or 0 where no word with it has a key. */
    static int code(char c) {
        return CODES[c] & 0xff;
    }

    /** The key of the word at {@code start} to {@code end}, or {@link #NONE}. */
    static long of(char[] folded, int start, int end) {
        if (end - start > LONGEST) {
            return NONE;
        }
        long key = 0;
        for (int i = start; i < end; i++) {
            int code = code(folded[i]);
            if (code == 0) {
                return NONE;
            }
            key = key << 8 | code;
        }
        return key;
    }

    static int hash(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40);
    }

    private static byte[] codes() {
        byte[] codes = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < ALPHABET.length(); i++) {
            codes[ALPHABET.charAt(i)] = (byte) (i + 1);
        }
        return codes;
    }
}
