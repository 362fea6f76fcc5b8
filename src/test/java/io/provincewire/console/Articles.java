package io.provincewire.console;

import io.provincewire.Observations;
import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.IndicatorObservation;
import io.provincewire.avro.Provenance;

/** Records for the tests. */
final class Articles {
    private Articles() {}

    static EnrichedArticle article(String id, String title, int revision) {
        return EnrichedArticle.newBuilder()
                .setArticleId(id)
                .setTitle(title)
                .setRevision(revision)
                .setProvenance(Provenance.newBuilder()
                        .setPipeline("1")
                        .setGazetteer("1")
                        .setCatalogue("1")
                        .build())
                .build();
    }

    static IndicatorObservation figure(String code, String end, double value, String source) {
        return Observations.of(code, end, value).setSource(source).build();
    }
}
