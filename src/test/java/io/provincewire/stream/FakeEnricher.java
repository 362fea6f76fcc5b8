package io.provincewire.stream;

import io.provincewire.avro.Approx;
import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Evidence;
import io.provincewire.avro.Indicator;
import io.provincewire.avro.Period;
import io.provincewire.avro.Provenance;
import io.provincewire.avro.RawArticle;
import io.provincewire.avro.Scope;
import io.provincewire.avro.Status;
import io.provincewire.avro.TextField;
import io.provincewire.enrich.Enricher;
import io.provincewire.enrich.Enrichment;
import java.util.Arrays;
import java.util.List;

/**
 * Reads provinces and figures out of the attributes: {@code provinces=nghe-an,ha-tinh}, {@code figures=2025:12.5}. Does
 * what attribute {@code enricher} says: {@code throw}, {@code overflow}, {@code reject} or {@code huge}.
 */
public final class FakeEnricher implements Enricher {
    /** Stands in what is thrown, and may stand in no log. */
    public static final String SECRET = "secret text";

    @Override
    public Enrichment enrich(RawArticle raw) {
        return switch (raw.getAttributes().getOrDefault("enricher", "")) {
            case "throw" -> throw new IllegalStateException(SECRET);
            case "overflow" -> throw overflow(0);
            case "reject" -> new Enrichment.Rejected("no-text", "no text");
            case "huge" -> new Enrichment.Enriched(article(raw, "x".repeat(5 << 20)));
            default -> new Enrichment.Enriched(article(raw, raw.getBody()));
        };
    }

    @SuppressWarnings("InfiniteRecursion")
    private static RuntimeException overflow(int depth) {
        return depth < 0 ? new IllegalStateException() : overflow(depth + 1 & 0xFFFFFF);
    }

    private static EnrichedArticle article(RawArticle raw, String body) {
        List<String> provinces = list(raw, "provinces");
        return EnrichedArticle.newBuilder()
                .setArticleId("set by the job")
                .setUrl(raw.getUrl())
                .setTitle(raw.getTitle() == null ? null : raw.getTitle().strip())
                .setBody(body)
                .setPublishedAt(raw.getPublishedAt())
                .setProvince(provinces.isEmpty() ? null : provinces.get(0))
                .setProvinces(provinces)
                .setIndicators(list(raw, "figures").stream()
                        .map(FakeEnricher::indicator)
                        .toList())
                .setProvenance(new Provenance("0", "0", "0", null, null, null))
                .build();
    }

    private static Indicator indicator(String figure) {
        String[] parts = figure.split(":");
        return Indicator.newBuilder()
                .setCode("poverty.rate")
                .setLabel("Poverty rate")
                .setSubject("tỷ lệ hộ nghèo")
                .setScope(Scope.LOCAL)
                .setValue(Double.parseDouble(parts[1]))
                .setUnit("%")
                .setApprox(Approx.EXACT)
                .setStatus(Status.ACTUAL)
                .setPeriod(new Period(parts[0] + "-01-01", parts[0] + "-12-31", parts[0]))
                .setPlace("pre2025:415")
                .setProvince("nghe-an")
                .setEvidence(new Evidence(TextField.BODY, 0, 1, "…"))
                .build();
    }

    private static List<String> list(RawArticle raw, String attribute) {
        String text = raw.getAttributes().getOrDefault(attribute, "");
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
    }
}
