package io.provincewire.bench;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.RawArticle;
import io.provincewire.enrich.ArticleEnricher;
import io.provincewire.enrich.Enrichment;
import io.provincewire.enrich.ReaderFiles;
import io.provincewire.record.InvalidArticleException;
import io.provincewire.record.PlainJson;
import io.provincewire.record.RawArticleJson;
import io.provincewire.stream.registry.AvroReader;
import io.provincewire.stream.registry.AvroWriter;
import io.provincewire.stream.registry.SchemaRegistry;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Raw articles from bytes, enriched ones to bytes, and both with a registry that has answered before. */
public class SerdeBenchmark {
    private static final int ARTICLES = 128;

    /** The records and their bytes. */
    @State(Scope.Thread)
    public static class Records {
        private final SchemaRegistry registry = new OneSchema();
        private final AvroReader<RawArticle> rawReader = new AvroReader<>(registry, RawArticle.class);
        private final AvroWriter<RawArticle> rawWriter = new AvroWriter<>(registry, RawArticle.class);
        private final AvroWriter<EnrichedArticle> enrichedWriter = new AvroWriter<>(registry, EnrichedArticle.class);
        private final RawArticleJson jsonReader = new RawArticleJson();
        private List<byte[]> avro = List.of();
        private List<byte[]> json = List.of();
        private List<EnrichedArticle> enriched = List.of();
        private int next;

        /** Makes them. */
        @Setup
        public void make(Corpus corpus) {
            List<RawArticle> raw =
                    IntStream.range(0, ARTICLES).mapToObj(i -> corpus.article()).toList();
            PlainJson plain = new PlainJson();
            avro = raw.stream()
                    .map(article -> rawWriter.frame("raw", rawWriter.encode(article)))
                    .toList();
            json = raw.stream().map(plain::bytes).toList();
            ArticleEnricher enricher = ArticleEnricher.load(ReaderFiles.none());
            enriched = raw.stream()
                    .map(article -> ((Enrichment.Enriched) enricher.enrich(article)).article())
                    .toList();
        }

        private <T> T next(List<T> all) {
            next = (next + 1) % ARTICLES;
            return all.get(next);
        }
    }

    /** Each record has one schema, as in the job. */
    private static final class OneSchema implements SchemaRegistry {
        @Override
        public Schema byId(int id) {
            return RawArticle.getClassSchema();
        }

        @Override
        public int idOf(String subject, Schema schema) {
            return 1;
        }
    }

    /** A raw article from Avro. */
    @Benchmark
    public RawArticle readRawAvro(Records records) {
        return records.rawReader.read(records.next(records.avro));
    }

    /** A raw article from JSON. */
    @Benchmark
    public RawArticle readRawJson(Records records) throws InvalidArticleException {
        return records.jsonReader.read(records.next(records.json));
    }

    /** An enriched article to Avro. */
    @Benchmark
    public byte[] writeEnrichedAvro(Records records) {
        return records.enrichedWriter.encode(records.next(records.enriched));
    }
}
