package io.provincewire.text;

/**
 * One text of an article, clean, with its folded view, tokens and sentences. Offsets are UTF-16 units into
 * {@link #text}; they are the same in {@link #folded}.
 */
public final class Passage {
    private final Field field;
    private final String text;
    private final char[] folded;
    private final Tokens tokens;
    private final int[] sentenceStarts;
    private final int sentences;

    Passage(Field field, String text, char[] folded, Tokens tokens, int[] sentenceStarts, int sentences) {
        this.field = field;
        this.text = text;
        this.folded = folded;
        this.tokens = tokens;
        this.sentenceStarts = sentenceStarts;
        this.sentences = sentences;
    }

    public Field field() {
        return field;
    }

    /** The clean text. */
    public String text() {
        return text;
    }

    /** The clean text from {@code start} to {@code end}. */
    public String text(int start, int end) {
        return text.substring(start, end);
    }

    /** The folded view, at least as long as the text; to be read only. */
    public char[] folded() {
        return folded;
    }

    /** The folded view from {@code start} to {@code end}. */
    public String folded(int start, int end) {
        return new String(folded, start, end - start);
    }

    public Tokens tokens() {
        return tokens;
    }

    /** How many sentences there are; 0 only where there is no token. */
    public int sentences() {
        return tokens.count() == 0 ? 0 : sentences;
    }

    /** The first token of sentence {@code i}. */
    public int sentenceStart(int i) {
        return sentenceStarts[i];
    }

    /** The token behind the last of sentence {@code i}. */
    public int sentenceEnd(int i) {
        return i + 1 < sentences ? sentenceStarts[i + 1] : tokens.count();
    }

    /** The sentence that holds token {@code token}. */
    public int sentenceOf(int token) {
        return Ascending.last(sentenceStarts, sentences, token);
    }

    /** The offsets of sentence {@code i}, without a line end. */
    public Span sentence(int i) {
        int last = sentenceEnd(i) - 1;
        while (last > sentenceStarts[i] && tokens.isLineEnd(last)) {
            last--;
        }
        return new Span(tokens.start(sentenceStarts[i]), tokens.end(last));
    }

    /** Whether sentence {@code i} is the first of its paragraph. */
    public boolean startsParagraph(int i) {
        return i == 0 || tokens.isLineEnd(sentenceStarts[i] - 1);
    }
}
