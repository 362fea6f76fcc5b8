package io.provincewire.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the texts of an article, plain or HTML, into a {@link Document}. Safe for use by several threads. */
public final class DocumentReader {
    private final Tokenizer tokenizer;

    /** Reads with the words of {@code vocabulary}, which all readers share. */
    public DocumentReader(Vocabulary vocabulary) {
        this.tokenizer = new Tokenizer(vocabulary);
    }

    /**
     * The texts of one article as they came.
     *
     * @param html whether they are HTML
     */
    public record Source(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String body,
            boolean html) {}

    /** Reads {@code source}; any text is answered, in time linear in its length. */
    public Document read(Source source, @Nullable LocalDate date, @Nullable String outlet, @Nullable String url) {
        List<Passage> passages = new ArrayList<>(3);
        add(passages, Field.TITLE, source.title(), source.html());
        add(passages, Field.SUMMARY, source.summary(), source.html());
        add(passages, Field.BODY, source.body(), source.html());
        return new Document(List.copyOf(passages), date, outlet, url, TextDoubts.of(passages));
    }

    private void add(List<Passage> passages, Field field, @Nullable String raw, boolean html) {
        if (raw == null) {
            return;
        }
        String text = PlainText.clean(html ? Markup.text(raw) : raw);
        if (!text.isEmpty()) {
            passages.add(passage(field, text));
        }
    }

    private Passage passage(Field field, String text) {
        char[] folded = Folding.fold(text);
        Tokens tokens = tokenizer.tokens(text, folded);
        return new Passage(field, text, folded, tokens, Sentences.starts(text, folded, tokens));
    }
}
