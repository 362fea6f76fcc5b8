package io.provincewire.console;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Evidence;
import io.provincewire.avro.IndicatorObservation;
import io.provincewire.avro.Period;
import io.provincewire.avro.Provenance;
import io.provincewire.avro.Status;
import io.provincewire.avro.TextField;

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
        return IndicatorObservation.newBuilder()
                .setProvince("nghe-an")
                .setPlace("pre2025:40")
                .setCode(code)
                .setSeries("total")
                .setUnit("%")
                .setPeriod(Period.newBuilder()
                        .setStart(end)
                        .setEnd(end)
                        .setLabel("")
                        .build())
                .setStatus(Status.ACTUAL)
                .setValue(value)
                .setArticleId("a")
                .setSource(source)
                .setEvidence(Evidence.newBuilder()
                        .setField(TextField.BODY)
                        .setStart(0)
                        .setEnd(1)
                        .setSentence("s")
                        .build())
                .build();
    }
}
