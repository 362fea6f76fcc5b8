package io.provincewire.bench;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.enrich.ArticleEnricher;
import io.provincewire.enrich.Enricher;
import io.provincewire.enrich.Enrichment;
import io.provincewire.enrich.ReaderFiles;
import io.provincewire.indicator.IndicatorReader;
import io.provincewire.indicator.IndicatorReading;
import io.provincewire.indicator.catalogue.CatalogueLoader;
import io.provincewire.place.Outlets;
import io.provincewire.place.PlaceReader;
import io.provincewire.place.PlaceReading;
import io.provincewire.place.find.Finder;
import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.text.Document;
import io.provincewire.text.DocumentReader;
import io.provincewire.text.Pages;
import io.provincewire.text.Passage;
import io.provincewire.text.Vocabulary;
import java.time.LocalDate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The readers one by one, each over documents that were read before, and all of them together. */
public class EnrichBenchmark {
    private static final LocalDate DAY = LocalDate.of(2024, 10, 20);
    private static final int DOCUMENTS = 128;

    /** The readers, sharing one vocabulary. */
    @State(Scope.Benchmark)
    public static class Readers {
        private final Enricher enricher = ArticleEnricher.load(ReaderFiles.none());
        private final Finder finder;
        private final PlaceReader places;
        private final IndicatorReader indicators;
        private final DocumentReader documents;

        /** Loads them. */
        public Readers() {
            Vocabulary.Builder words = new Vocabulary.Builder();
            Gazetteer gazetteer = Gazetteer.load();
            finder = new Finder(gazetteer, words);
            places = new PlaceReader(gazetteer, Outlets.shipped(), words);
            indicators = new IndicatorReader(CatalogueLoader.withOverlay(null), words);
            documents = new DocumentReader(words.build());
        }

        private Document read(Corpus corpus, Pages pages) {
            var article = corpus.article();
            return documents.read(
                    new DocumentReader.Source(article.getTitle(), article.getSummary(), article.getBody(), false),
                    DAY,
                    article.getSource(),
                    null,
                    pages);
        }
    }

    /** Documents that were read before, and where others are read. */
    @State(Scope.Thread)
    public static class Read {
        private final Document[] documents = new Document[DOCUMENTS];
        private final Pages pages = new Pages();
        private int next;

        private Document next(Corpus corpus, Readers readers) {
            next = (next + 1) % DOCUMENTS;
            if (documents[next] == null) {
                documents[next] = readers.read(corpus, new Pages());
            }
            return documents[next];
        }
    }

    /** From the texts as they came to folded text, tokens and sentences. */
    @Benchmark
    public Document cleanText(Corpus corpus, Readers readers, Read read) {
        return readers.read(corpus, read.pages);
    }

    /** Finds names of units. */
    @Benchmark
    public void findPlaces(Corpus corpus, Readers readers, Read read, Blackhole found) {
        for (Passage passage : read.next(corpus, readers).passages()) {
            found.consume(readers.finder.find(passage));
        }
    }

    /** Finds them and tells which unit is meant. */
    @Benchmark
    public PlaceReading resolvePlaces(Corpus corpus, Readers readers, Read read) {
        return readers.places.read(read.next(corpus, readers));
    }

    /** Reads numbers, what they measure and for when. */
    @Benchmark
    public IndicatorReading readNumbers(Corpus corpus, Readers readers, Read read) {
        return readers.indicators.read(read.next(corpus, readers));
    }

    /** Everything, from the raw record to the enriched one. */
    @Benchmark
    public Enrichment enrich(Corpus corpus, Readers readers) {
        return readers.enricher.enrich(corpus.article());
    }

    /**
     * What the output of {@link #enrich} alone takes: the records that it returns and every word cut out of the text for
     * them, made anew from an article that was enriched before. What {@link #enrich} allocates beyond this is its own.
     */
    @Benchmark
    public EnrichedArticle output(Corpus corpus, Readers readers, Outputs outputs) {
        return OutputCopy.of(outputs.next(corpus, readers));
    }

    /** Articles that were enriched before. */
    @State(Scope.Thread)
    public static class Outputs {
        private final EnrichedArticle[] articles = new EnrichedArticle[DOCUMENTS];
        private int next;

        private EnrichedArticle next(Corpus corpus, Readers readers) {
            next = (next + 1) % DOCUMENTS;
            if (articles[next] == null) {
                articles[next] = ((Enrichment.Enriched) readers.enricher.enrich(corpus.article())).article();
            }
            return articles[next];
        }
    }
}
