package io.provincewire.bench;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Provenance;
import io.provincewire.avro.RawArticle;
import io.provincewire.enrich.Enricher;
import io.provincewire.enrich.Enrichment;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads nothing: gives each article what was found before in another of the same size. With it the job does all that it
 * does but for reading: state, revisions, copies, headers, the table of figures.
 */
final class Canned implements Enricher {
    /** As many as the articles of a run must share: with fewer, the same figures would come again and again. */
    private static final int SAMPLES = 5_000;

    private final List<EnrichedArticle> samples = new ArrayList<>();

    /** Reads samples of {@code bytes} with {@code enricher} once. */
    Canned(Enricher enricher, Articles articles, int bytes) {
        for (int i = 0; i < SAMPLES; i++) {
            if (enricher.enrich(articles.article(i, bytes)) instanceof Enrichment.Enriched enriched) {
                samples.add(enriched.article());
            }
        }
    }

    @Override
    public Enrichment enrich(RawArticle raw) {
        return new Enrichment.Enriched(article(raw));
    }

    /** {@code raw} with what its sample gave. */
    EnrichedArticle article(RawArticle raw) {
        EnrichedArticle sample = samples.get(sample(raw));
        Provenance versions = sample.getProvenance();
        EnrichedArticle article = new EnrichedArticle();
        for (int field = 0; field < article.getSchema().getFields().size(); field++) {
            article.put(field, sample.get(field));
        }
        article.setArticleId(String.valueOf(raw.getArticleId()));
        article.setTitle(raw.getTitle());
        article.setSummary(raw.getSummary());
        article.setBody(raw.getBody());
        article.setProvenance(new Provenance(
                versions.getPipeline(), versions.getGazetteer(), versions.getCatalogue(), null, null, null));
        return article;
    }

    /** The number of the sample that stands for {@code raw}. */
    int sample(RawArticle raw) {
        return Math.floorMod(String.valueOf(raw.getArticleId()).hashCode(), samples.size());
    }

    /** All samples by their numbers. */
    List<EnrichedArticle> samples() {
        return samples;
    }
}
