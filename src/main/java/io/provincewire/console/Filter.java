package io.provincewire.console;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Indicator;
import java.util.Map;
import java.util.Set;

/**
 * Which articles somebody wants to see; an empty text asks for nothing.
 *
 * @param province slug, or {@code national}
 * @param code of an indicator that the article has
 * @param status of that indicator
 */
record Filter(String province, String code, String status) {
    static Filter of(Map<String, String> parameters) {
        return new Filter(
                parameters.getOrDefault("province", ""),
                parameters.getOrDefault("code", ""),
                parameters.getOrDefault("status", ""));
    }

    boolean passes(EnrichedArticle article, Set<String> provinces) {
        return (province.isEmpty() || provinces.contains(province))
                && (code.isEmpty() && status.isEmpty()
                        || article.getIndicators().stream().anyMatch(this::passes));
    }

    private boolean passes(Indicator indicator) {
        return (code.isEmpty() || indicator.getCode().equals(code))
                && (status.isEmpty() || indicator.getStatus().name().equals(status));
    }
}
