package io.provincewire.indicator.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code config/indicators.yaml} and what a user adds to it. */
public final class CatalogueLoader {
    /** The list of phrases that only look like others. */
    static final String COMPOUNDS = "compounds";

    private static final String SHIPPED = "/config/indicators.yaml";

    private final Map<String, IndicatorEntry> entries = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final List<String> versions = new ArrayList<>();

    private CatalogueLoader() {}

    /** The catalogue of the build. */
    public static Catalogue shipped() {
        return withOverlay(null);
    }

    /**
     * The catalogue of the build with the file {@code overlay} laid over it, where it is not null.
     *
     * @throws CatalogueException where the file cannot be read or used
     */
    public static Catalogue withOverlay(@Nullable Path overlay) {
        CatalogueLoader loader = new CatalogueLoader();
        loader.add(SHIPPED, shippedText());
        if (overlay != null) {
            loader.add(overlay.toString(), text(overlay));
        }
        return loader.catalogue();
    }

    /** The catalogue that {@code yaml} alone describes; {@code name} is for messages. */
    static Catalogue parse(String name, String yaml) {
        CatalogueLoader loader = new CatalogueLoader();
        loader.add(name, yaml);
        return loader.catalogue();
    }

    private void add(String file, String yaml) {
        JsonNode root = tree(file, yaml);
        FileReader reader = new FileReader(file);
        versions.add(reader.text(root, "the head", "version", "unnamed"));
        reader.lists(root.path("lists")).forEach((name, words) -> lists.computeIfAbsent(name, key -> new ArrayList<>())
                .addAll(words));
        JsonNode codes = root.path("codes");
        if (!codes.isArray() && !codes.isMissingNode()) {
            throw new CatalogueException(file + ": \"codes\" is not a list; write \"- code: group.measure\" for each");
        }
        for (JsonNode code : codes) {
            IndicatorEntry entry = reader.entry(code);
            IndicatorEntry old = entries.get(entry.code());
            entries.put(entry.code(), old == null ? entry.complete(file) : old.extendedBy(entry));
        }
    }

    private Catalogue catalogue() {
        List<Indicator> indicators = new ArrayList<>();
        List<Indicator.Words> words = new ArrayList<>();
        entries.values().forEach(entry -> {
            entry.check(lists, entries.keySet());
            indicators.add(entry.indicator());
            words.add(entry.words());
        });
        return new Catalogue(String.join("+", versions), indicators, words, lists);
    }

    private static JsonNode tree(String file, String yaml) {
        try {
            JsonNode root = new YAMLMapper().readTree(yaml);
            if (root == null || !root.isObject()) {
                throw new CatalogueException(file + ": not a catalogue; it starts with \"version:\" and \"codes:\"");
            }
            return root;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new CatalogueException(file + ", line " + line + ": not YAML: " + e.getOriginalMessage(), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CatalogueException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static String shippedText() {
        try (InputStream in = CatalogueLoader.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new CatalogueException(SHIPPED + " is missing from the build");
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CatalogueException(SHIPPED + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
