package io.provincewire.stream.registry;

/** UTF-8 as {@link String#getBytes} writes it, into an array that is there already. */
public final class Utf8 {
    private static final int BYTES_A_CHAR = 3;

    private Utf8() {}

    /** As many bytes as {@code text} may take. */
    public static int most(String text) {
        return BYTES_A_CHAR * text.length();
    }

    /** Writes {@code text} to {@code to} from {@code from} on, '?' for a surrogate without its partner; returns where it ends. */
    public static int encode(String text, byte[] to, int from) {
        int at = from;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                to[at++] = (byte) c;
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | c >> 6);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                to[at++] = (byte) (0xE0 | c >> 12);
                to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else if (i + 1 < length && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                to[at++] = (byte) (0xF0 | point >> 18);
                to[at++] = (byte) (0x80 | point >> 12 & 0x3F);
                to[at++] = (byte) (0x80 | point >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | point & 0x3F);
            } else {
                to[at++] = '?';
            }
        }
        return at;
    }
}
