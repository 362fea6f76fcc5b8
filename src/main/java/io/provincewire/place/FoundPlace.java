package io.provincewire.place;

import io.provincewire.place.gazetteer.Unit;
import java.util.List;

/**
 * A unit that an article names.
 *
 * @param unit the version of the unit that is meant
 * @param id its era and code
 * @param province slug of the province of today that covers it
 * @param provinceThen era and code of the province that it belonged to
 * @param successors era and code of the units of today that took it over, main one first; empty where it still exists
 * @param confidence how sure the reading is, 0 to 1
 * @param mentions where it is named, in the order of the text
 */
public record FoundPlace(
        Unit unit,
        String id,
        String province,
        String provinceThen,
        List<String> successors,
        double confidence,
        List<PlaceMention> mentions) {}
