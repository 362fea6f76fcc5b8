package io.provincewire.indicator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the parts of one catalogue file, with messages that say where and what to do. */
final class FileReader {
    private static final Set<String> FIELDS = Set.of(
            "code",
            "en",
            "vi",
            "units",
            "also",
            "range",
            "cues",
            "after",
            "needs",
            "guards",
            "alone",
            "growth",
            "level",
            "ratio",
            "owner",
            "inherits",
            "series",
            "not_after",
            "nouns",
            "average");

    private final String file;

    FileReader(String file) {
        this.file = file;
    }

    IndicatorEntry entry(JsonNode node) {
        String code = text(node, "a code", "code", "");
        if (!code.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?")) {
            throw new CatalogueException(
                    file + ": \"code: " + code + "\" is no name; write it in lower case, as in \"code: poverty.rate\"");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw new CatalogueException(
                        at(code) + "there is no field \"" + name + "\"; the head of the file names all fields");
            }
        });
        return new IndicatorEntry(
                file,
                code,
                text(node, code, "en", ""),
                text(node, code, "vi", ""),
                new LinkedHashSet<>(phrases(node, code, "units")),
                pairs(node, code, "also"),
                pairs(node, code, "average"),
                ranges(node.path("range"), code),
                new LinkedHashSet<>(phrases(node, code, "alone")),
                new LinkedHashSet<>(phrases(node, code, "not_after")),
                new LinkedHashSet<>(phrases(node, code, "nouns")),
                new IndicatorEntry.Relations(
                        node.path("growth").asBoolean(false),
                        text(node, code, "level", ""),
                        text(node, code, "ratio", ""),
                        owner(text(node, code, "owner", "place"), code),
                        inherits(text(node, code, "inherits", "period"), code)),
                new Indicator.Words(
                        phrases(node, code, "cues"),
                        phrases(node, code, "after"),
                        phrases(node, code, "needs"),
                        phrases(node, code, "guards"),
                        phrases(node, code, "series")));
    }

    Map<String, List<String>> lists(JsonNode node) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(name -> lists.put(name, phrases(node, "lists", name)));
        return lists;
    }

    String text(JsonNode node, String where, String field, String missing) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return missing;
        }
        if (!value.isValueNode()) {
            throw new CatalogueException(at(where) + "\"" + field + "\" is not a text");
        }
        return value.asText();
    }

    private List<String> phrases(JsonNode node, String code, String field) {
        JsonNode values = node.path(field);
        if (!values.isArray() && !values.isMissingNode()) {
            throw new CatalogueException(
                    at(code) + "\"" + field + "\" is not a list; write \"" + field + ": [one, two]\"");
        }
        List<String> phrases = new ArrayList<>();
        for (JsonNode value : values) {
            if (!value.isTextual() || value.asText().isBlank()) {
                throw new CatalogueException(
                        at(code) + "in \"" + field + "\" " + value + " is not a phrase; put it between quotes");
            }
            phrases.add(value.asText());
        }
        return phrases;
    }

    private Indicator.Owner owner(String name, String code) {
        return switch (name) {
            case "place" -> Indicator.Owner.PLACE;
            case "firm" -> Indicator.Owner.FIRM;
            case "any" -> Indicator.Owner.ANY;
            default ->
                throw new CatalogueException(at(code) + "\"owner: " + name + "\" is none; write place, firm or any");
        };
    }

    private Indicator.Inherits inherits(String name, String code) {
        return switch (name) {
            case "period" -> Indicator.Inherits.PERIOD;
            case "day" -> Indicator.Inherits.DAY;
            case "none" -> Indicator.Inherits.NONE;
            default ->
                throw new CatalogueException(
                        at(code) + "\"inherits: " + name + "\" is none; write period, day or none");
        };
    }

    private Map<String, String> pairs(JsonNode node, String code, String field) {
        Map<String, String> pairs = new LinkedHashMap<>();
        JsonNode units = node.path(field);
        units.fieldNames().forEachRemaining(unit -> pairs.put(unit, text(units, code, unit, "")));
        return pairs;
    }

    private Map<String, Indicator.Range> ranges(JsonNode node, String code) {
        Map<String, Indicator.Range> ranges = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(unit -> {
            JsonNode range = node.path(unit);
            if (!range.isArray()
                    || range.size() != 2
                    || !range.path(0).isNumber()
                    || !range.path(1).isNumber()) {
                throw new CatalogueException(
                        at(code) + "the range of " + unit + " is not two numbers; write \"" + unit + ": [0, 100]\"");
            }
            double low = range.path(0).asDouble();
            double high = range.path(1).asDouble();
            if (low > high) {
                throw new CatalogueException(at(code) + "the range of " + unit + " ends below its start");
            }
            ranges.put(unit, new Indicator.Range(low, high));
        });
        return ranges;
    }

    private String at(String where) {
        return file + ", " + where + ": ";
    }
}
