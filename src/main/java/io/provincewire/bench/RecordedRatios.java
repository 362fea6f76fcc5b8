package io.provincewire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ratios job / pass-through of an earlier run, by the size of the articles, to hold a new run against. */
public final class RecordedRatios {
    /** A ratio may be this part lower than the recorded one before it counts as fallen. */
    private static final double TOLERANCE = 0.25;

    private final Map<Integer, Double> ratios;

    private RecordedRatios(Map<Integer, Double> ratios) {
        this.ratios = ratios;
    }

    /**
     * Reads what {@code bench --json} printed.
     *
     * @throws IOException where the file cannot be read or is none of these
     */
    public static RecordedRatios read(Path file) throws IOException {
        Map<Integer, Double> ratios = new HashMap<>();
        for (JsonNode comparison :
                new ObjectMapper().readTree(Files.readAllBytes(file)).path("comparisons")) {
            ratios.put(
                    comparison.path("bytes").asInt(),
                    comparison.path("throughputRatio").asDouble());
        }
        if (ratios.isEmpty()) {
            throw new IOException(file + " holds no comparisons: make it with provincewire bench --json");
        }
        return new RecordedRatios(ratios);
    }

    /** One line for each ratio of {@code result} that fell by more than a quarter, or that nothing was recorded for. */
    public List<String> fallen(BenchResult result) {
        List<String> lines = new ArrayList<>();
        for (Comparison comparison : result.comparisons()) {
            Double recorded = ratios.get(comparison.bytes());
            if (recorded == null) {
                lines.add("no ratio is recorded for articles of " + comparison.bytes() + " B");
            } else if (comparison.throughputRatio() < recorded * (1 - TOLERANCE)) {
                lines.add(String.format(
                        Locale.ROOT,
                        "job / pass-through fell at %d B: %.3f, recorded %.3f",
                        comparison.bytes(),
                        comparison.throughputRatio(),
                        recorded));
            }
        }
        return lines;
    }
}
