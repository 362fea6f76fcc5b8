package io.provincewire.stream;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.enrich.CanonicalUrl;
import io.provincewire.stream.Incoming.Article;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.StreamsMetrics;

/**
 * What the job counts of its own, beside Kafka's metrics and by the same ways (JMX, reporters): one set for all threads
 * of an instance. {@code docs/monitoring.md} lists them.
 */
final class JobMetrics {
    static final String GROUP = "provincewire-metrics";
    private static final String NATIONAL = "national";
    private static final String UNKNOWN = "unknown";

    private final Map<String, String> provinces;
    private final Counters in;
    private final Counters out;
    private final Counters outcomes;
    private final DeadLetterCounts deadLetters;
    private final Counters indicators;
    private final Counters warnings;
    private final Counters events;
    private final Quantiles enrichment;
    private final Quantiles sinceArrival;
    private final Quantiles sincePublication;

    JobMetrics(StreamsMetrics metrics, Topics topics, DeadLetterCounts deadLetters) {
        this.deadLetters = deadLetters;
        provinces = topics.allEnriched().stream()
                .collect(Collectors.toMap(
                        topic -> topic, topic -> topics.province(topic).orElse(NATIONAL)));
        in = new Counters(metrics, "articles-in-total", "source", "Raw articles read, by outlet");
        out = new Counters(metrics, "articles-out-total", "province", "Enriched articles written, by province")
                .with(provinces.values());
        outcomes = new Counters(metrics, "outcomes-total", "outcome", "Raw records by how they ended")
                .with(Arrays.stream(Decision.Outcome.values())
                        .map(JobMetrics::label)
                        .toList());
        indicators = new Counters(metrics, "indicators-total", "code", "Indicators found, by code");
        warnings = new Counters(metrics, "warnings-total", "code", "Warnings on enriched articles, by code");
        events = new Counters(metrics, "events-total", "event", "What else happened")
                .with(Stream.of(Event.values()).map(JobMetrics::label).toList());
        enrichment = new Quantiles(
                metrics,
                "enrichment-ms",
                Duration.ofSeconds(10),
                "time to enrich one article and to encode what is sent");
        sinceArrival = new Quantiles(
                metrics,
                "arrival-lateness-ms",
                Duration.ofHours(1),
                "from the raw record's timestamp to its enrichment");
        sincePublication = new Quantiles(
                metrics,
                "publication-lateness-ms",
                Duration.ofDays(7),
                "from an article's publication to its enrichment");
    }

    /** What is counted besides articles. */
    enum Event {
        /** An article that was marked as a copy of another. */
        COPY,
        /** An article whose state was dropped, since it was not seen within the horizon. */
        FORGOTTEN,
        /** A record so old that an earlier one of its article may have been forgotten. */
        BEYOND_HORIZON
    }

    void count(Event event) {
        events.count(label(event));
    }

    void read(Incoming incoming) {
        in.count(incoming.content() instanceof Article article ? source(article) : UNKNOWN);
    }

    /**
     * Counts what came of a record.
     *
     * @param arrival timestamp of the raw record, milliseconds since 1970
     * @param now the same
     * @param nanos how long it took to decide
     */
    void decided(Decision decision, long arrival, long now, long nanos) {
        outcomes.count(label(decision.outcome()));
        Cause cause = decision.cause();
        if (cause != null) {
            deadLetters.count(cause);
        }
        EnrichedArticle article = decision.article();
        if (article != null) {
            decision.outputs().forEach(this::written);
            enriched(article, now);
            enrichment.record(nanos / 1e6);
            sinceArrival.record((double) (now - arrival));
        }
    }

    private void enriched(EnrichedArticle article, long now) {
        article.getIndicators().forEach(indicator -> indicators.count(indicator.getCode()));
        article.getWarnings().forEach(warning -> warnings.count(warning.getCode()));
        if (article.getDuplicateOf() != null) {
            count(Event.COPY);
        }
        if (article.getPublishedAt() != null) {
            sincePublication.record((double) (now - article.getPublishedAt().toEpochMilli()));
        }
    }

    private void written(Output output) {
        if (output instanceof Output.Sent sent && sent.value() != null) {
            String province = provinces.get(sent.topic());
            if (province != null) {
                out.count(province);
            }
        }
    }

    /** The outlet as the article names it, else the host of its address. */
    private static String source(Article article) {
        String source = article.raw().getSource();
        String url = article.raw().getUrl();
        if (source != null && !source.isBlank()) {
            return source.strip().toLowerCase(Locale.ROOT);
        }
        return url == null ? UNKNOWN : CanonicalUrl.host(url).orElse(UNKNOWN);
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
