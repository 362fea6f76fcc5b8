package io.provincewire.enrich;

import io.provincewire.avro.RawArticle;

/**
 * Reads one article: a pure function, the same input gives the same output, no clock, no network, safe for use by
 * several threads at once.
 */
public interface Enricher {

    /** Reads {@code raw}; never throws for what an article may hold. */
    Enrichment enrich(RawArticle raw);
}
