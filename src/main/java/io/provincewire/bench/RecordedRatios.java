package io.provincewire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ratios of an earlier run, by the size of the articles, to hold a new run against. */
public final class RecordedRatios {
    /** A ratio may be this part worse than the recorded one before it counts as fallen. */
    private static final double TOLERANCE = 0.25;

    private final Map<Integer, JsonNode> comparisons;

    private RecordedRatios(Map<Integer, JsonNode> comparisons) {
        this.comparisons = comparisons;
    }

    /**
     * Reads what {@code bench --json} printed.
     *
     * @throws IOException where the file cannot be read or is none of these
     */
    public static RecordedRatios read(Path file) throws IOException {
        Map<Integer, JsonNode> comparisons = new HashMap<>();
        for (JsonNode comparison :
                new ObjectMapper().readTree(Files.readAllBytes(file)).path("comparisons")) {
            comparisons.put(comparison.path("bytes").asInt(), comparison);
        }
        if (comparisons.isEmpty()) {
            throw new IOException(file + " holds no comparisons: make it with provincewire bench --json");
        }
        return new RecordedRatios(comparisons);
    }

    /**
     * One line for each ratio of {@code result} that is more than a quarter worse, or that nothing was recorded for. CPU
     * time stands beside the rates since other work on the machine changes it less.
     */
    public List<String> fallen(BenchResult result) {
        List<String> lines = new ArrayList<>();
        for (Comparison comparison : result.comparisons()) {
            JsonNode recorded = comparisons.get(comparison.bytes());
            if (recorded == null) {
                lines.add("no ratio is recorded for articles of " + comparison.bytes() + " B");
            } else {
                compare(comparison, recorded, lines);
            }
        }
        return lines;
    }

    private static void compare(Comparison comparison, JsonNode recorded, List<String> lines) {
        for (Comparison.Limit limit : comparison.limits()) {
            String name = "job / " + limit.name() + " at " + comparison.bytes() + " B";
            JsonNode ratio = ratio(recorded, limit.name());
            if (ratio.isMissingNode()) {
                lines.add(name + ": no ratio is recorded");
            } else {
                compare(name, limit.ratio(), ratio, lines);
            }
        }
    }

    private static JsonNode ratio(JsonNode recorded, String limit) {
        for (JsonNode candidate : recorded.path("limits")) {
            if (candidate.path("name").asText().equals(limit)) {
                return candidate.path("ratio");
            }
        }
        return MissingNode.getInstance();
    }

    private static void compare(String name, Comparison.Ratio now, JsonNode recorded, List<String> lines) {
        double throughput = recorded.path("throughput").asDouble();
        double cpu = recorded.path("cpu").asDouble();
        if (now.throughput() < throughput * (1 - TOLERANCE)) {
            lines.add(line(name, "throughput fell", now.throughput(), throughput));
        }
        if (now.cpu() > cpu / (1 - TOLERANCE)) {
            lines.add(line(name, "CPU an article rose", now.cpu(), cpu));
        }
    }

    private static String line(String name, String what, double now, double recorded) {
        return String.format(Locale.ROOT, "%s: %s: %.3f, recorded %.3f", name, what, now, recorded);
    }
}
