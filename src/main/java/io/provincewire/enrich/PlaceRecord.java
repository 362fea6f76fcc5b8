package io.provincewire.enrich;

import io.provincewire.avro.Level;
import io.provincewire.avro.Mention;
import io.provincewire.avro.Place;
import io.provincewire.place.FoundPlace;
import io.provincewire.place.PlaceMention;
import io.provincewire.text.Document;
import io.provincewire.text.Passage;
import java.util.ArrayList;
import java.util.List;

/** Writes a place and how much the article is about it as a record. */
final class PlaceRecord {
    private PlaceRecord() {}

    static Place of(FoundPlace found, double focus, Document document) {
        return new Place(
                found.id(),
                found.unit().name(),
                found.unit().type(),
                level(found),
                found.province(),
                found.provinceThen(),
                new ArrayList<>(found.successors()),
                focus,
                found.confidence(),
                mentions(found, document));
    }

    private static Level level(FoundPlace found) {
        return switch (found.unit().level()) {
            case PROVINCE -> Level.PROVINCE;
            case DISTRICT -> Level.DISTRICT;
            case COMMUNE -> Level.COMMUNE;
        };
    }

    private static List<Mention> mentions(FoundPlace found, Document document) {
        List<Mention> records = new ArrayList<>(found.mentions().size());
        for (PlaceMention mention : found.mentions()) {
            Passage passage = document.passage(mention.field());
            if (passage != null) {
                records.add(new Mention(
                        FigureRecord.field(mention.field()),
                        mention.start(),
                        mention.end(),
                        passage.text(mention.start(), mention.end())));
            }
        }
        return records;
    }
}
