package io.provincewire.stream;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Indicator;
import io.provincewire.avro.IndicatorObservation;
import io.provincewire.avro.Period;
import io.provincewire.avro.Scope;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an article contributes to the table of figures: local coded levels with a period and a place. */
public final class Figures {
    private static final String OTHER = "other";

    private Figures() {}

    /**
     * By key of the table; where an article gives one key twice, the surer reading, then the first.
     *
     * @param timestamp of the raw record, which stands in where the article has no date
     */
    public static Map<String, IndicatorObservation> of(EnrichedArticle article, long timestamp) {
        Map<String, Indicator> surest = new LinkedHashMap<>();
        for (Indicator indicator : article.getIndicators()) {
            if (enters(indicator)) {
                surest.merge(
                        key(indicator),
                        indicator,
                        (first, second) -> second.getConfidence() > first.getConfidence() ? second : first);
            }
        }
        Map<String, IndicatorObservation> figures = new LinkedHashMap<>();
        surest.forEach((key, indicator) -> figures.put(key, observation(article, indicator, timestamp)));
        return figures;
    }

    /** What {@code key} begins with: province and place. All keys of a place are in one partition. */
    static String place(String key) {
        return key.substring(0, key.indexOf('/', key.indexOf('/') + 1));
    }

    private static boolean enters(Indicator indicator) {
        return indicator.getScope() == Scope.LOCAL
                && !indicator.getCode().equals(OTHER)
                && indicator.getValue() != null
                && indicator.getPeriod() != null
                && indicator.getPlace() != null
                && indicator.getProvince() != null;
    }

    /** The unit may hold a slash (VND/person/year); every part before and behind it is without one. */
    private static String key(Indicator indicator) {
        Period period = indicator.getPeriod();
        return String.join(
                "/",
                indicator.getProvince(),
                indicator.getPlace(),
                indicator.getCode(),
                indicator.getSeries(),
                indicator.getUnit(),
                period.getStart() + "--" + period.getEnd(),
                indicator.getStatus().name());
    }

    private static IndicatorObservation observation(EnrichedArticle article, Indicator indicator, long timestamp) {
        Instant published = article.getPublishedAt();
        return IndicatorObservation.newBuilder()
                .setProvince(indicator.getProvince())
                .setPlace(indicator.getPlace())
                .setCode(indicator.getCode())
                .setSeries(indicator.getSeries())
                .setUnit(indicator.getUnit())
                .setPeriod(indicator.getPeriod())
                .setStatus(indicator.getStatus())
                .setValue(indicator.getValue())
                .setUpper(indicator.getUpper())
                .setApprox(indicator.getApprox())
                .setArticleId(article.getArticleId())
                .setSource(article.getSource())
                .setPublishedAt(published == null ? Instant.ofEpochMilli(timestamp) : published)
                .setEvidence(indicator.getEvidence())
                .setConfirmations(1)
                .setContradictions(0)
                .build();
    }
}
