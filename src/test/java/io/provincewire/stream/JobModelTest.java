package io.provincewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.RawArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.utils.Utils;

/** Any sequence of articles, revisions, duplicates and retractions gives what the model gives. */
final class JobModelTest {
    private static final List<String> IDS = List.of("a", "b", "c");
    private static final List<String> PROVINCES = List.of("nghe-an", "ha-tinh", "hue");

    /** One step: {@code body} 0 retracts; the body decides provinces and figures, as content does. */
    record Step(String id, int body) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(IDS), Arbitraries.integers().between(0, 7))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(30);
    }

    @Property(tries = 40)
    void theOutputsAreThoseOfTheModel(@ForAll("steps") List<Step> steps) throws IOException {
        JobModel model = new JobModel();
        steps.forEach(step -> apply(step, model));
        Path state = Files.createTempDirectory("model");
        try (TopologyHarness job = new TopologyHarness(state)) {
            steps.forEach(step -> apply(step, job));
            assertThat(told(job)).isEqualTo(byTopic(model.told()));
            assertThat(byPeriod(job.table(Map.of()))).isEqualTo(model.table());
            assertThat(job.causes()).isEmpty();
        } finally {
            Utils.delete(state.toFile());
        }
    }

    /** Of each article the steps keep their order; how the articles lie between each other is any. */
    @Property(tries = 20)
    void theTableIsTheSameForEveryOrderOfArrival(
            @ForAll("steps") List<Step> steps, @ForAll("orders") List<Integer> order) throws IOException {
        JobModel model = new JobModel();
        steps.forEach(step -> apply(step, model));
        Path state = Files.createTempDirectory("order");
        try (TopologyHarness job = new TopologyHarness(state)) {
            for (int id : order) {
                steps.stream().filter(step -> step.id().equals(IDS.get(id))).forEach(step -> apply(step, job));
            }
            assertThat(byPeriod(job.table(Map.of()))).isEqualTo(model.table());
        } finally {
            Utils.delete(state.toFile());
        }
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.shuffle(0, 1, 2);
    }

    private static void apply(Step step, JobModel model) {
        if (step.body() == 0) {
            model.retract(step.id());
        } else {
            Map<String, Double> figures = new TreeMap<>();
            figures(step).forEach(figure -> {
                List<String> parts = Arrays.asList(figure.split(":"));
                figures.put(parts.get(0), Double.valueOf(parts.get(1)));
            });
            model.publish(step.id(), body(step), provinces(step), figures);
        }
    }

    private static void apply(Step step, TopologyHarness job) {
        if (step.body() == 0) {
            job.retract(step.id());
            return;
        }
        RawArticle article = TopologyHarness.article(
                        step.id(), body(step), provinces(step).toArray(String[]::new))
                .build();
        article.getAttributes().put("figures", String.join(",", figures(step)));
        job.publish(article);
    }

    /** Another text for each article: copies are another test's subject. */
    private static String body(Step step) {
        return step.id() + step.body();
    }

    /** The bits of the body say which provinces. */
    private static List<String> provinces(Step step) {
        List<String> provinces = new ArrayList<>();
        for (int i = 0; i < PROVINCES.size(); i++) {
            if ((step.body() >> i & 1) == 1) {
                provinces.add(PROVINCES.get(i));
            }
        }
        return step.body() == 7 ? List.of() : provinces;
    }

    private static List<String> figures(Step step) {
        return switch (step.body()) {
            case 1, 2 -> List.of("2024:10.5");
            case 3 -> List.of("2024:9.5", "2025:8.0");
            case 4, 5 -> List.of("2025:7.5");
            default -> List.of();
        };
    }

    private static Map<String, List<String>> told(TopologyHarness job) {
        List<String> all = new ArrayList<>();
        for (String topic : job.topics.allEnriched()) {
            String name = job.topics.province(topic).orElse("national");
            job.told(topic).forEach(line -> all.add(name + " " + line));
        }
        return byTopic(all);
    }

    private static Map<String, List<String>> byTopic(List<String> told) {
        return told.stream()
                .collect(Collectors.groupingBy(
                        line -> line.substring(0, line.indexOf(' ')), TreeMap::new, Collectors.toList()));
    }

    private static Map<String, String> byPeriod(Map<String, String> table) {
        Map<String, String> byPeriod = new TreeMap<>();
        table.forEach((key, row) -> byPeriod.put(key.replaceAll(".*/(\\d{4})-01-01--.*", "$1"), row));
        return Collections.unmodifiableMap(byPeriod);
    }
}
