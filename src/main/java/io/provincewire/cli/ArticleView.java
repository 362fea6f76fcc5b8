package io.provincewire.cli;

import io.provincewire.avro.Change;
import io.provincewire.avro.Direction;
import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Indicator;
import io.provincewire.avro.Period;
import io.provincewire.avro.Place;
import io.provincewire.avro.Status;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An enriched article for a person to read. */
final class ArticleView {
    private static final ZoneId LOCAL = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private final EnrichedArticle article;
    private final Map<String, String> placeNames;

    ArticleView(EnrichedArticle article) {
        this.article = article;
        this.placeNames = article.getPlaces().stream()
                .collect(Collectors.toMap(Place::getCode, ArticleView::name, (first, same) -> first));
    }

    /** Headline, origin, places, then a line for each figure. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(headline());
        lines.add("  " + origin());
        if (!placeNames.isEmpty()) {
            lines.add("  places: " + String.join(", ", placeNames.values()));
        }
        for (Indicator indicator : article.getIndicators()) {
            lines.add("  " + figure(indicator));
        }
        return lines;
    }

    private String headline() {
        String title = article.getTitle();
        String shown = title == null ? article.getArticleId() : title;
        return article.getRevision() == 1 ? shown : shown + " (revision " + article.getRevision() + ")";
    }

    private String origin() {
        String day = article.getPublishedAt() == null
                ? null
                : DAY.format(article.getPublishedAt().atZone(LOCAL));
        return joined("  ", article.getSource(), day, article.getArticleId());
    }

    private String figure(Indicator indicator) {
        String code = indicator.getCode().equals("other") ? indicator.getSubject() : indicator.getCode();
        String series = indicator.getSeries().equals("total") ? "" : " [" + indicator.getSeries() + "]";
        return joined(
                "  ",
                code + series,
                value(indicator),
                changes(indicator),
                indicator.getStatus() == Status.ACTUAL
                        ? null
                        : indicator.getStatus().name().toLowerCase(Locale.ROOT),
                period(indicator.getPeriod()),
                indicator.getPlace() == null
                        ? null
                        : placeNames.getOrDefault(indicator.getPlace(), indicator.getPlace()));
    }

    private static @Nullable String value(Indicator indicator) {
        Double value = indicator.getValue();
        if (value == null) {
            return null;
        }
        String upper = indicator.getUpper() == null ? "" : "–" + number(indicator.getUpper());
        return number(value) + upper + " " + indicator.getUnit();
    }

    private static String changes(Indicator indicator) {
        return indicator.getChanges().stream().map(ArticleView::change).collect(Collectors.joining(", "));
    }

    private static String change(Change change) {
        String sign = change.getDirection() == Direction.DOWN ? "-" : "+";
        String against = change.getAgainst().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "(" + sign + number(change.getValue()) + " " + change.getUnit() + " on " + against + ")";
    }

    private static @Nullable String period(@Nullable Period period) {
        if (period == null) {
            return null;
        }
        return period.getStart().equals(period.getEnd())
                ? period.getStart()
                : period.getStart() + "/" + period.getEnd();
    }

    private static String name(Place place) {
        return place.getType() + " " + place.getName();
    }

    private static String number(double number) {
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    private static String joined(String separator, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
