package io.provincewire.enrich.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.RawArticle;
import io.provincewire.enrich.ArticleEnricher;
import io.provincewire.enrich.Enricher;
import io.provincewire.enrich.Enrichment;
import io.provincewire.enrich.ReaderFiles;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds what is read of whole articles, made up for this by people who did not know the rules, and labelled by them. A
 * line of {@code articles.jsonl} is one article; {@link LabelledArticle} says what its fields mean.
 */
class AccuracyTest {
    private static final List<LabelledArticle> ARTICLES =
            LabelledArticle.read("/io/provincewire/enrich/articles.jsonl");

    /** Only ever raised. */
    private static final Map<String, Double> FLOORS = Map.ofEntries(
            Map.entry("numbers", 0.95),
            Map.entry("indicators", 0.835),
            Map.entry("links", 0.64),
            Map.entry("period", 0.73),
            Map.entry("status", 0.92),
            Map.entry("approx", 0.98),
            Map.entry("direction", 0.98),
            Map.entry("base", 0.95),
            Map.entry("places", 0.95),
            Map.entry("provinces", 0.95),
            Map.entry("routing", 0.93));

    private static final Accuracy ACCURACY = new Accuracy();

    @BeforeAll
    static void readAll() {
        Enricher enricher = ArticleEnricher.load(ReaderFiles.none());
        for (LabelledArticle article : ARTICLES) {
            RawArticle.Builder raw =
                    RawArticle.newBuilder().setArticleId(article.id()).setBody(article.text());
            if (article.published() != null) {
                raw.setPublishedAt(Instant.parse(article.published() + "T00:00:00Z"));
            }
            if (enricher.enrich(raw.build()) instanceof Enrichment.Enriched read) {
                ACCURACY.add(article, read.article());
            }
        }
    }

    @Test
    void shouldReadAsMuchAsBefore() {
        Map<String, Double> figures = ACCURACY.figures();
        figures.forEach((name, value) -> System.out.printf(Locale.ROOT, "%-11s %.4f%n", name, value));
        assertThat(FLOORS).allSatisfy((name, floor) -> assertThat(figures.get(name))
                .as("%s, of %d articles", name, ARTICLES.size())
                .isGreaterThanOrEqualTo(floor));
    }

    @Test
    void shouldHaveEnoughToMeasure() {
        assertThat(ARTICLES).hasSizeGreaterThan(100);
        assertThat(ARTICLES.stream()
                        .mapToLong(article -> article.numbers().size())
                        .sum())
                .isGreaterThan(1500);
    }
}
