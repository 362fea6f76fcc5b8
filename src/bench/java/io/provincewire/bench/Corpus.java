package io.provincewire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.provincewire.avro.RawArticle;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The articles that every benchmark reads, one after the other; all see the same ones. */
@State(Scope.Thread)
public class Corpus {
    /** Many, so that no branch is learnt by heart; a power of two. */
    private static final int ARTICLES = 128;

    private static final long SEED = 7;

    /** About how long an article is, in bytes of UTF-8. */
    @Param({"300", "2500", "25000"})
    public int bytes;

    private RawArticle[] articles = {};
    private String[] texts = {};
    private byte[][] encoded = {};
    private int next;

    /** Makes them. */
    @Setup
    public void make() {
        Articles maker = new Articles(SEED);
        articles = IntStream.range(0, ARTICLES)
                .mapToObj(i -> maker.article(i, bytes))
                .toArray(RawArticle[]::new);
        texts = Stream.of(articles).map(Corpus::text).toArray(String[]::new);
        encoded = Stream.of(texts).map(text -> text.getBytes(UTF_8)).toArray(byte[][]::new);
    }

    /** The next article. */
    public RawArticle article() {
        return articles[advance()];
    }

    /** Title, summary and body of the next article. */
    public String text() {
        return texts[advance()];
    }

    /** The same in UTF-8. */
    public byte[] encoded() {
        return encoded[advance()];
    }

    private int advance() {
        next = (next + 1) & (ARTICLES - 1);
        return next;
    }

    private static String text(RawArticle article) {
        return article.getTitle() + "\n" + article.getSummary() + "\n" + Objects.toString(article.getBody(), "");
    }
}
