package io.provincewire.enrich;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Indicator;
import io.provincewire.avro.Provenance;
import io.provincewire.avro.RawArticle;
import io.provincewire.avro.Warning;
import io.provincewire.indicator.IndicatorReading;
import io.provincewire.text.Document;
import io.provincewire.text.Field;
import io.provincewire.text.Passage;
import io.provincewire.text.Remark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what was read of one article into its record. */
final class Assembly {
    private static final int DETAIL_LIMIT = 500;

    private final RawArticle raw;
    private final Identity identity;
    private final Document document;
    private final PublicationDay day;
    private final IndicatorReading figures;
    private final Versions versions;

    Assembly(
            RawArticle raw,
            Identity identity,
            Document document,
            PublicationDay day,
            IndicatorReading figures,
            Versions versions) {
        this.raw = raw;
        this.identity = identity;
        this.document = document;
        this.day = day;
        this.figures = figures;
        this.versions = versions;
    }

    EnrichedArticle article() {
        return EnrichedArticle.newBuilder()
                .setArticleId(identity.articleId())
                .setUrl(identity.url())
                .setSource(identity.source())
                .setTitle(text(Field.TITLE))
                .setSummary(text(Field.SUMMARY))
                .setBody(text(Field.BODY))
                .setPublishedAt(raw.getPublishedAt())
                .setFetchedAt(raw.getFetchedAt())
                .setLanguage(raw.getLanguage())
                .setIndicators(indicators())
                .setWarnings(warnings())
                .setProvenance(new Provenance(
                        versions.pipeline(), versions.gazetteer(), versions.catalogue(), null, null, null))
                .build();
    }

    private @Nullable String text(Field field) {
        Passage passage = document.passage(field);
        return passage == null ? null : passage.text();
    }

    private List<Indicator> indicators() {
        return new ArrayList<>(figures.figures().stream()
                .map(figure -> FigureRecord.of(figure, null, null))
                .toList());
    }

    private List<Warning> warnings() {
        List<Remark> remarks = new ArrayList<>(document.remarks());
        day.remark().ifPresent(remarks::add);
        remarks.addAll(figures.warnings());
        return new ArrayList<>(remarks.stream().map(Assembly::warning).toList());
    }

    private static Warning warning(Remark remark) {
        String detail = remark.detail();
        return new Warning(
                remark.code(), detail.length() <= DETAIL_LIMIT ? detail : detail.substring(0, DETAIL_LIMIT - 1) + "…");
    }
}
