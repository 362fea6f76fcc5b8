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
        return read(source, date, outlet, url, new Pages());
    }

    /** As the other, with the arrays of {@code pages}: the document holds until the next is read into them. */
    public Document read(
            Source source, @Nullable LocalDate date, @Nullable String outlet, @Nullable String url, Pages pages) {
        Texts texts = new Texts(pages);
        texts.add(Field.TITLE, source.title(), source.html());
        texts.add(Field.SUMMARY, source.summary(), source.html());
        texts.add(Field.BODY, source.body(), source.html());
        return new Document(texts.passages, date, outlet, url, texts.doubts());
    }

    /** The texts of one article while they are read. */
    private final class Texts {
        private final Pages pages;
        private final List<Passage> passages = new ArrayList<>(3);
        private int basic;
        private int marked;
        private int broken;

        Texts(Pages pages) {
            this.pages = pages;
        }

        void add(Field field, @Nullable String raw, boolean html) {
            if (raw == null) {
                return;
            }
            Page page = pages.page(field);
            String text = page.put(html ? Markup.text(raw) : raw);
            if (text.isEmpty()) {
                return;
            }
            basic += page.basic;
            marked += page.marked;
            broken += page.broken;
            Tokens tokens = tokenizer.tokens(page);
            int sentences = Sentences.find(page, tokens);
            passages.add(new Passage(field, text, page.folded, tokens, page.sentences, sentences));
        }

        List<Remark> doubts() {
            return TextDoubts.of(basic, marked, broken);
        }
    }
}
