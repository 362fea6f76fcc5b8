package io.provincewire.enrich;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Indicator;
import io.provincewire.avro.Place;
import io.provincewire.avro.Provenance;
import io.provincewire.avro.RawArticle;
import io.provincewire.avro.Warning;
import io.provincewire.indicator.Figure;
import io.provincewire.place.FoundPlace;
import io.provincewire.text.Document;
import io.provincewire.text.Field;
import io.provincewire.text.Passage;
import io.provincewire.text.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what was read of one article into its record. */
final class Assembly {
    private static final int DETAIL_LIMIT = 500;
    private static final int FIRST_REVISION = 1;

    private final RawArticle raw;
    private final Identity identity;
    private final Document document;
    private final PublicationDay day;
    private final Reading reading;
    private final Versions versions;
    private final DayTexts days;

    Assembly(
            RawArticle raw,
            Identity identity,
            Document document,
            PublicationDay day,
            Reading reading,
            Versions versions,
            DayTexts days) {
        this.raw = raw;
        this.identity = identity;
        this.document = document;
        this.day = day;
        this.reading = reading;
        this.versions = versions;
        this.days = days;
    }

    /** Made by the constructor, in the order of the schema: a builder copies the schema's defaults anew for each record. */
    EnrichedArticle article() {
        return new EnrichedArticle(
                identity.articleId(),
                identity.url(),
                identity.source(),
                text(Field.TITLE),
                text(Field.SUMMARY),
                text(Field.BODY),
                raw.getPublishedAt(),
                raw.getFetchedAt(),
                null,
                raw.getLanguage(),
                reading.focus().province(),
                new ArrayList<>(reading.focus().provinces()),
                places(),
                indicators(),
                FIRST_REVISION,
                null,
                warnings(),
                new Provenance(versions.pipeline(), versions.gazetteer(), versions.catalogue(), null, null, null));
    }

    private @Nullable String text(Field field) {
        Passage passage = document.passage(field);
        return passage == null ? null : passage.text();
    }

    /** Most in focus first; the order of the text decides between equals. */
    private List<Place> places() {
        List<FoundPlace> found = reading.places().places();
        List<Place> records = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            records.add(PlaceRecord.of(found.get(i), reading.focus().places().get(i), document));
        }
        records.sort(Comparator.comparingDouble(Place::getFocus).reversed());
        return records;
    }

    private List<Indicator> indicators() {
        FigurePlaces places = reading.figurePlaces();
        FigureRecord record = new FigureRecord(days);
        List<Indicator> records = new ArrayList<>(reading.figures().figures().size());
        for (Figure figure : reading.figures().figures()) {
            records.add(record.of(figure, places.of(figure)));
        }
        return records;
    }

    private List<Warning> warnings() {
        List<Remark> remarks = new ArrayList<>(document.remarks());
        day.remark().ifPresent(remarks::add);
        remarks.addAll(reading.places().warnings());
        remarks.addAll(reading.figures().warnings());
        List<Warning> warnings = new ArrayList<>(remarks.size());
        for (Remark remark : remarks) {
            warnings.add(warning(remark));
        }
        return warnings;
    }

    private static Warning warning(Remark remark) {
        String detail = remark.detail();
        return new Warning(
                remark.code(), detail.length() <= DETAIL_LIMIT ? detail : detail.substring(0, DETAIL_LIMIT - 1) + "…");
    }
}
