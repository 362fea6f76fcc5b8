package io.provincewire.enrich;

import io.provincewire.avro.EnrichedArticle;

/** What became of one raw article. */
public sealed interface Enrichment {

    /** It was read. {@code article} has revision 1 and no {@code enriched_at}; what Kafka knows is filled in later. */
    record Enriched(EnrichedArticle article) implements Enrichment {}

    /**
     * It cannot be an article.
     *
     * @param code stable cause in kebab case, e.g. {@code no-identity}
     * @param detail what is wrong and what to do, one line, without text of the article
     */
    record Rejected(String code, String detail) implements Enrichment {}
}
