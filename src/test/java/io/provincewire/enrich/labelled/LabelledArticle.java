package io.provincewire.enrich.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An article with what a person reads in it.
 *
 * @param published the day, ISO; null where the article does not say
 * @param numbers what each number that states a quantity is
 * @param places the administrative units that it names
 * @param doubtful units that may be named or not, and are not counted
 * @param primary slug of the province that it is most about; null for none
 * @param provinces slugs of all that it is about
 */
record LabelledArticle(
        String id,
        @Nullable String published,
        String text,
        List<Stated> numbers,
        List<Unit> places,
        List<Unit> doubtful,
        @Nullable String primary,
        Set<String> provinces) {

    /** An administrative unit, as the province of today has it. */
    record Unit(String name, String level, String now) {}

    /**
     * One number.
     *
     * @param n its place among the numbers of the text
     * @param role Q for a level, C for a change, V for an earlier value, S for a share
     * @param of for the latter the number of their level; null where the text gives none
     * @param period of a level: 2017, 2017-H1, 2017-Q3, 2017-M09, 2017-M01/2017-M09, 2015/2020 or a day; null for none
     * @param status of a level: actual, estimate or target; null for one that has no code
     * @param sense the direction of a change, the base of a share
     */
    record Stated(
            int n,
            String role,
            @Nullable Integer of,
            @Nullable String code,
            double value,
            String unit,
            @Nullable String period,
            @Nullable String status,
            @Nullable String approx,
            @Nullable String sense) {

        /** Whether it is a level of a code of the catalogue. */
        boolean isCodedLevel() {
            return role.equals("Q") && code != null && !code.equals("other");
        }
    }

    /** The numbers by their place in the text. */
    Map<Integer, Stated> byPlace() {
        Map<Integer, Stated> byPlace = new HashMap<>();
        numbers.forEach(number -> byPlace.put(number.n, number));
        return byPlace;
    }

    /** The articles of {@code resource}, one JSON object a line. */
    static List<LabelledArticle> read(String resource) {
        ObjectMapper json = new ObjectMapper();
        List<LabelledArticle> articles = new ArrayList<>();
        try (InputStream in = LabelledArticle.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                articles.add(article(json.readTree(line)));
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + resource, e);
        }
        return articles;
    }

    private static LabelledArticle article(JsonNode node) {
        List<Stated> numbers = new ArrayList<>();
        node.path("numbers").forEach(number -> numbers.add(number(number)));
        Set<String> provinces = new TreeSet<>();
        node.path("provinces").forEach(slug -> provinces.add(slug.asText()));
        return new LabelledArticle(
                node.path("id").asText(),
                text(node, "published"),
                node.path("text").asText(),
                numbers,
                units(node.path("places")),
                units(node.path("optional_places")),
                text(node, "primary"),
                provinces);
    }

    private static Stated number(JsonNode node) {
        return new Stated(
                node.path("n").asInt(),
                node.path("role").asText(),
                node.path("of").isInt() ? Integer.valueOf(node.path("of").asInt()) : null,
                text(node, "code"),
                node.path("value").asDouble(),
                node.path("unit").asText(),
                text(node, "period"),
                text(node, "status"),
                text(node, "approx"),
                node.has("dir") ? text(node, "dir") : text(node, "base"));
    }

    private static List<Unit> units(JsonNode node) {
        List<Unit> units = new ArrayList<>();
        node.forEach(unit -> units.add(new Unit(
                unit.path("name").asText(),
                unit.path("level").asText(),
                unit.path("now").asText())));
        return units;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.asText() : null;
    }
}
