package io.provincewire.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The 34 provinces and centrally run cities of today, by slug. */
public final class Provinces {
    private final Map<String, String> names = new LinkedHashMap<>();

    /** Reads the list that the program carries. */
    public Provinces() {
        try (InputStream file = Objects.requireNonNull(Provinces.class.getResourceAsStream("provinces.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All slugs, e.g. {@code nghe-an}, by official code. */
    public Set<String> slugs() {
        return Collections.unmodifiableSet(names.keySet());
    }

    /** Vietnamese name of {@code slug}, e.g. Nghệ An; the slug itself where it is none. */
    public String name(String slug) {
        return names.getOrDefault(slug, slug);
    }

    private void add(String line) {
        String[] columns = line.split("\t", -1);
        names.put(columns[0], columns[2]);
    }
}
