package io.provincewire.enrich.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Indicator;
import io.provincewire.avro.RawArticle;
import io.provincewire.enrich.ArticleEnricher;
import io.provincewire.enrich.Enricher;
import io.provincewire.enrich.Enrichment;
import io.provincewire.enrich.ReaderFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
            Map.entry("numbers", 0.98),
            Map.entry("indicators", 0.865),
            Map.entry("links", 0.745),
            Map.entry("period", 0.73),
            Map.entry("status", 0.95),
            Map.entry("no aim told as a fact", 0.98),
            Map.entry("approx", 0.98),
            Map.entry("direction", 0.98),
            Map.entry("base", 0.95),
            Map.entry("places", 0.95),
            Map.entry("provinces", 0.95),
            Map.entry("routing", 0.93));

    /** Share of figures whose value is read again from the sentence of their evidence alone. */
    private static final double LEAST_READ_AGAIN = 0.99;

    private static final Accuracy ACCURACY = new Accuracy();
    private static final Enricher ENRICHER = ArticleEnricher.load(ReaderFiles.none());
    private static final List<EnrichedArticle> READ = new ArrayList<>();

    @BeforeAll
    static void readAll() {
        for (LabelledArticle article : ARTICLES) {
            EnrichedArticle read = read(article.id(), article.text(), article.published());
            READ.add(read);
            ACCURACY.add(article, read);
        }
    }

    private static EnrichedArticle read(String id, String text, @Nullable String published) {
        RawArticle.Builder raw = RawArticle.newBuilder().setArticleId(id).setBody(text);
        if (published != null) {
            raw.setPublishedAt(Instant.parse(published + "T00:00:00Z"));
        }
        return ((Enrichment.Enriched) ENRICHER.enrich(raw.build())).article();
    }

    @Test
    void shouldReadAsMuchAsBefore() {
        Map<String, Double> figures = ACCURACY.figures();
        figures.forEach((name, value) -> System.out.printf(Locale.ROOT, "%-21s %.4f%n", name, value));
        assertThat(FLOORS).allSatisfy((name, floor) -> assertThat(figures.get(name))
                .as("%s, of %d articles", name, ARTICLES.size())
                .isGreaterThanOrEqualTo(floor));
    }

    /** A figure whose unit the sentence before tells is the only one that its sentence does not give again. */
    @Test
    void shouldReadTheSameValueFromTheEvidence() {
        int figures = 0;
        List<String> other = new ArrayList<>();
        for (EnrichedArticle article : READ) {
            Map<String, List<Double>> known = new HashMap<>();
            for (Indicator figure : article.getIndicators()) {
                if (figure.getValue() == null) {
                    continue;
                }
                figures++;
                String sentence = figure.getEvidence().getSentence();
                if (!known.computeIfAbsent(sentence, AccuracyTest::values).contains(figure.getValue())) {
                    other.add(figure.getValue() + " of " + sentence);
                }
            }
        }
        assertThat(other).as("of %d", figures).hasSizeLessThan((int) (figures * (1 - LEAST_READ_AGAIN)));
    }

    private static List<Double> values(String sentence) {
        List<Double> values = new ArrayList<>();
        for (Indicator figure : read("sentence", sentence, null).getIndicators()) {
            if (figure.getValue() != null) {
                values.add(figure.getValue());
            }
            figure.getChanges().forEach(one -> values.add(one.getValue()));
            figure.getPrevious().forEach(one -> values.add(one.getValue()));
            figure.getShares().forEach(one -> values.add(one.getValue()));
        }
        return values;
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
