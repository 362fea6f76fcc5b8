package io.provincewire.stream;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.RawArticle;
import io.provincewire.bench.Corpus;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What tells copies: the hash of the content, the shingles, their minima. */
public class CopiesBenchmark {
    private static final int ARTICLES = 128;

    /** Texts and their shingles. */
    @State(Scope.Thread)
    public static class Texts {
        private final ContentHash hash = new ContentHash();
        private List<EnrichedArticle> articles = List.of();
        private List<long[]> shingles = List.of();
        private int next;

        /** Makes them. */
        @Setup
        public void make(Corpus corpus) {
            articles = IntStream.range(0, ARTICLES)
                    .mapToObj(i -> article(corpus.article()))
                    .toList();
            shingles = articles.stream().map(Shingles::of).toList();
        }

        private static EnrichedArticle article(RawArticle raw) {
            EnrichedArticle article = new EnrichedArticle();
            article.setTitle(raw.getTitle());
            article.setSummary(raw.getSummary());
            article.setBody(raw.getBody());
            return article;
        }

        private <T> T next(List<T> all) {
            next = (next + 1) % ARTICLES;
            return all.get(next);
        }
    }

    /** The hash of the clean texts. */
    @Benchmark
    public ByteBuffer contentHash(Texts texts) {
        return texts.hash.of(texts.next(texts.articles));
    }

    /** Runs of four syllables. */
    @Benchmark
    public long[] shingles(Texts texts) {
        return Shingles.of(texts.next(texts.articles));
    }

    /** The minima of the runs. */
    @Benchmark
    public byte[] minima(Texts texts) {
        return MinHash.of(texts.next(texts.shingles));
    }
}
