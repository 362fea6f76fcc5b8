package io.provincewire.text;

/**
 * The tokens of one text, in order, as arrays of the same length: what a token is, where it stands, which word of the
 * {@link Vocabulary} it is. A number is a run of digits: its dots and commas are tokens of their own. Spaces are no
 * tokens; a line end is one.
 */
public final class Tokens {
    // Written out here, since the compiler takes no field of an enum for a constant and every reader asks for these.
    private static final byte WORD = 0;
    private static final byte NUMBER = 1;
    private static final byte MARK = 2;
    /** As that of a number it is odd, and no other is. */
    private static final byte LINE_END = 3;
    /** From here on words start with a large letter. */
    private static final byte CAPITAL = 2;

    /** What a token is. */
    public enum Kind {
        WORD(Tokens.WORD),
        NUMBER(Tokens.NUMBER),
        MARK(Tokens.MARK),
        LINE_END(Tokens.LINE_END);

        /** Its place in {@link Kind#values}. */
        final byte code;

        Kind(byte code) {
            this.code = code;
        }
    }

    /** How a word is written; what is no word has none. */
    public enum Casing {
        NONE((byte) 0),
        LOWER((byte) 1),
        /** First letter large, or a single large letter. */
        CAPITAL(Tokens.CAPITAL),
        /** Two or more letters, all large. */
        UPPER((byte) 3),
        MIXED((byte) 4);

        /** Its place in {@link Casing#values}. */
        final byte code;

        Casing(byte code) {
            this.code = code;
        }
    }

    private static final Kind[] KINDS = Kind.values();
    private static final Casing[] CASINGS = Casing.values();

    private final int count;
    private final int[] starts;
    private final int[] ends;
    private final int[] ids;
    private final byte[] kinds;
    private final byte[] casings;

    Tokens(int count, int[] starts, int[] ends, int[] ids, byte[] kinds, byte[] casings) {
        this.count = count;
        this.starts = starts;
        this.ends = ends;
        this.ids = ids;
        this.kinds = kinds;
        this.casings = casings;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** Offset of the first UTF-16 unit of token {@code i}. */
    public int start(int i) {
        return starts[i];
    }

    /** Offset behind the last UTF-16 unit of token {@code i}. */
    public int end(int i) {
        return ends[i];
    }

    /** Number of the folded word in the vocabulary, or {@link Vocabulary#UNKNOWN}; also for numbers and marks. */
    public int id(int i) {
        return ids[i];
    }

    /** The numbers of all tokens and {@link Vocabulary#UNKNOWN} right behind; to be read only, for the inner loops of the readers. */
    public int[] ids() {
        return ids;
    }

    public Kind kind(int i) {
        return KINDS[kinds[i]];
    }

    public boolean isWord(int i) {
        return kinds[i] == WORD;
    }

    public boolean isNumber(int i) {
        return kinds[i] == NUMBER;
    }

    public boolean isLineEnd(int i) {
        return kinds[i] == LINE_END;
    }

    public Casing casing(int i) {
        return CASINGS[casings[i]];
    }

    /** Whether the word starts with a large letter. */
    public boolean isCapital(int i) {
        return casings[i] >= CAPITAL;
    }

    /** 1 where token {@code i} is a number, a line end or a word with a large first letter, else 0; worked out without a branch. */
    public int standsOut(int i) {
        return kinds[i] & 1 | CAPITAL - 1 - casings[i] >>> Integer.SIZE - 1;
    }

    /** Whether token {@code i} follows the one before without a space. */
    public boolean isGlued(int i) {
        return i > 0 && starts[i] == ends[i - 1];
    }

    /** The token at or behind the offset {@code offset}; {@link #count} where there is none. */
    public int at(int offset) {
        if (count == 0 || starts[0] >= offset) {
            return 0;
        }
        int last = Ascending.last(starts, count, offset);
        return starts[last] == offset || ends[last] > offset ? last : last + 1;
    }
}
