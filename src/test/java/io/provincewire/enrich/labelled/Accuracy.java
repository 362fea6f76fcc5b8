package io.provincewire.enrich.labelled;

import io.provincewire.avro.Change;
import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Indicator;
import io.provincewire.avro.Period;
import io.provincewire.avro.Place;
import io.provincewire.avro.Previous;
import io.provincewire.avro.Share;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts how much of what people read in articles is read by the program: of sets (numbers, indicators, links, places,
 * provinces) the F1, micro-averaged; of attributes (period, status, approx, direction, base, routing) the share that is
 * right where both sides have the figure.
 */
final class Accuracy {
    private final Map<String, Count> counts = new TreeMap<>();

    /** What was right, of what was given and wanted. */
    private static final class Count {
        private int right;
        private int given;
        private int wanted;

        private double f1() {
            return given + wanted == 0 ? 1 : 2.0 * right / (given + wanted);
        }
    }

    /** The figures, 0 to 1, by name. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new TreeMap<>();
        counts.forEach((name, count) -> figures.put(name, count.f1()));
        return figures;
    }

    /** Counts {@code read}, what was read of {@code article}. */
    void add(LabelledArticle article, EnrichedArticle read) {
        sets("numbers", numbers(article), numbers(read));
        sets("indicators", indicators(article), indicators(read));
        sets("links", links(article), links(read));
        attributes(article, read);
        senses(article, read);
        places(article, read);
        sets("provinces", List.copyOf(article.provinces()), List.copyOf(new HashSet<>(read.getProvinces())));
        hit("routing", String.valueOf(article.primary()), String.valueOf(read.getProvince()));
    }

    private void sets(String name, List<String> wanted, List<String> given) {
        Count count = counts.computeIfAbsent(name, n -> new Count());
        count.wanted += wanted.size();
        count.given += given.size();
        List<String> left = new ArrayList<>(given);
        for (String one : wanted) {
            count.right += left.remove(one) ? 1 : 0;
        }
    }

    private void hit(String name, String wanted, String given) {
        Count count = counts.computeIfAbsent(name, n -> new Count());
        count.wanted++;
        count.given++;
        count.right += wanted.equals(given) ? 1 : 0;
    }

    private static List<String> numbers(LabelledArticle article) {
        return article.numbers().stream()
                .map(number -> value(number.value()) + " " + unit(number.unit()))
                .toList();
    }

    private static List<String> numbers(EnrichedArticle read) {
        List<String> numbers = new ArrayList<>();
        for (Indicator figure : read.getIndicators()) {
            if (figure.getValue() != null) {
                numbers.add(value(figure.getValue()) + " " + unit(figure.getUnit()));
            }
            for (Change one : figure.getChanges()) {
                numbers.add(value(one.getValue()) + " " + unit(one.getUnit()));
            }
            for (Previous one : figure.getPrevious()) {
                numbers.add(value(one.getValue()) + " " + unit(one.getUnit()));
            }
            for (Share one : figure.getShares()) {
                numbers.add(value(one.getValue()) + " " + unit(one.getUnit()));
            }
        }
        return numbers;
    }

    private static List<String> indicators(LabelledArticle article) {
        return article.numbers().stream()
                .filter(LabelledArticle.Stated::isCodedLevel)
                .map(number -> level(number.code(), number.value(), number.unit()))
                .toList();
    }

    private static List<String> indicators(EnrichedArticle read) {
        return read.getIndicators().stream()
                .filter(figure -> figure.getValue() != null && !figure.getCode().equals("other"))
                .map(figure -> level(figure.getCode(), figure.getValue(), figure.getUnit()))
                .toList();
    }

    private static String level(@Nullable String code, double value, String unit) {
        return code + " " + value(value) + " " + unit(unit);
    }

    private static List<String> links(LabelledArticle article) {
        Map<Integer, LabelledArticle.Stated> byPlace = article.byPlace();
        List<String> links = new ArrayList<>();
        for (LabelledArticle.Stated number : article.numbers()) {
            if (!number.role().equals("Q")) {
                LabelledArticle.Stated level = number.of() == null ? null : byPlace.get(number.of());
                String of = level == null ? number.code() + " -" : level.code() + " " + value(level.value());
                links.add(of + " " + number.role() + " " + value(number.value()));
            }
        }
        return links;
    }

    private static List<String> links(EnrichedArticle read) {
        List<String> links = new ArrayList<>();
        for (Indicator figure : read.getIndicators()) {
            String of = figure.getCode() + " " + (figure.getValue() == null ? "-" : value(figure.getValue()));
            figure.getChanges().forEach(one -> links.add(of + " C " + value(one.getValue())));
            figure.getPrevious().forEach(one -> links.add(of + " V " + value(one.getValue())));
            figure.getShares().forEach(one -> links.add(of + " S " + value(one.getValue())));
        }
        return links;
    }

    /** Period, status and approximation of the coded levels that both sides have. */
    private void attributes(LabelledArticle article, EnrichedArticle read) {
        Map<String, Deque<Indicator>> left = new HashMap<>();
        for (Indicator figure : read.getIndicators()) {
            if (figure.getValue() != null) {
                left.computeIfAbsent(
                                level(figure.getCode(), figure.getValue(), figure.getUnit()), l -> new ArrayDeque<>())
                        .add(figure);
            }
        }
        for (LabelledArticle.Stated number : article.numbers()) {
            Deque<Indicator> same = left.get(level(number.code(), number.value(), number.unit()));
            if (number.isCodedLevel() && same != null && !same.isEmpty()) {
                attributes(number, same.poll());
            }
        }
    }

    private void attributes(LabelledArticle.Stated number, Indicator figure) {
        Period period = figure.getPeriod();
        hit(
                "period",
                String.valueOf(GoldPeriod.days(number.period())),
                period == null ? "null" : period.getStart() + "/" + period.getEnd());
        String status = figure.getStatus().name().toLowerCase(Locale.ROOT);
        if (number.status() != null) {
            hit("status", number.status(), status);
            boolean poisons = number.status().equals("target") && status.equals("actual");
            hit("no aim told as a fact", "true", String.valueOf(!poisons));
        }
        String approx = figure.getApprox().name().toLowerCase(Locale.ROOT);
        String wanted = number.approx() == null ? "exact" : number.approx();
        // ước alone may be read as either.
        boolean either = wanted.equals("about") && "estimate".equals(number.status()) && approx.equals("exact");
        hit("approx", wanted, either ? "about" : approx);
    }

    /** The directions of the changes and the bases of the shares that both sides have, by their values. */
    private void senses(LabelledArticle article, EnrichedArticle read) {
        Map<String, Deque<String>> given = new HashMap<>();
        for (Indicator figure : read.getIndicators()) {
            figure.getChanges()
                    .forEach(one ->
                            put(given, "C", one.getValue(), one.getDirection().name()));
            figure.getShares()
                    .forEach(
                            one -> put(given, "S", one.getValue(), one.getBase().name()));
        }
        for (LabelledArticle.Stated number : article.numbers()) {
            Deque<String> same = given.get(number.role() + " " + value(number.value()));
            if (number.sense() != null && same != null && !same.isEmpty()) {
                hit(number.role().equals("C") ? "direction" : "base", number.sense(), same.remove());
            }
        }
    }

    private static void put(Map<String, Deque<String>> given, String role, double value, String sense) {
        given.computeIfAbsent(role + " " + value(value), r -> new ArrayDeque<>())
                .add(sense.toLowerCase(Locale.ROOT));
    }

    private void places(LabelledArticle article, EnrichedArticle read) {
        Set<String> wanted = new HashSet<>();
        article.places().forEach(unit -> wanted.add(place(unit.name(), unit.level(), unit.now())));
        Set<String> given = new HashSet<>();
        for (Place place : read.getPlaces()) {
            given.add(place(place.getName(), place.getLevel().name(), String.valueOf(place.getProvince())));
        }
        for (LabelledArticle.Unit unit : article.doubtful()) {
            String doubtful = place(unit.name(), unit.level(), unit.now());
            if (!wanted.contains(doubtful)) {
                given.remove(doubtful);
            }
        }
        sets("places", List.copyOf(wanted), List.copyOf(given));
    }

    private static String place(String name, String level, String now) {
        String bare = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        return bare + " " + level.toLowerCase(Locale.ROOT) + " " + now;
    }

    private static String value(double value) {
        return new BigDecimal(value)
                .round(new MathContext(9))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A multiple is a bare number. */
    private static String unit(String unit) {
        return unit.equals("times") ? "count" : unit;
    }
}
