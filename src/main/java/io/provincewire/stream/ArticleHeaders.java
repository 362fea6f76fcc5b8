package io.provincewire.stream;

import io.provincewire.avro.IndicatorObservation;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The headers of outputs: what consumers filter by without reading the value, and the CloudEvents Kafka binding. */
public final class ArticleHeaders {
    public static final String ENRICHED = "io.provincewire.article.enriched";
    static final String RETRACTED = "io.provincewire.article.retracted";

    static final String FIGURE = "io.provincewire.figure";
    static final String FIGURE_GONE = "io.provincewire.figure.gone";
    public static final String PROVINCE = "province";
    private static final String SELF = "urn:provincewire";

    private final String version;

    /** @param version of the pipeline */
    public ArticleHeaders(String version) {
        this.version = version;
    }

    /**
     * @param type of the event
     * @param id of the article
     * @param province the slug whose topic it goes to, or national
     * @param revision of the article
     * @param url of the article
     * @param time when it was published
     */
    public Headers of(String type, String id, String province, int revision, @Nullable String url, Instant time) {
        Headers headers = event(type, id + "/" + revision + "/" + province, source(url), time);
        add(headers, "article-id", id);
        add(headers, PROVINCE, province);
        add(headers, "revision", String.valueOf(revision));
        return headers;
    }

    /**
     * Of a row of the table of figures; a null row: none stands any more.
     *
     * @param revision of the article that gives the row its value; 0: not known
     */
    public Headers of(String key, @Nullable IndicatorObservation row, int revision, long timestamp) {
        if (row == null) {
            return event(FIGURE_GONE, key, SELF, Instant.ofEpochMilli(timestamp));
        }
        Headers headers = event(FIGURE, key + "/" + row.getArticleId(), SELF, row.getPublishedAt());
        add(headers, "article-id", row.getArticleId());
        add(headers, PROVINCE, row.getProvince());
        if (revision > 0) {
            add(headers, "revision", String.valueOf(revision));
        }
        return headers;
    }

    private Headers event(String type, String id, String source, Instant time) {
        Headers headers = new RecordHeaders();
        add(headers, "pipeline-version", version);
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id);
        add(headers, "ce_source", source);
        add(headers, "ce_type", type);
        add(headers, "ce_time", time.toString());
        add(headers, "content-type", "application/avro");
        return headers;
    }

    /** CloudEvents ask for a URI reference. */
    private static String source(@Nullable String url) {
        try {
            return url == null || url.isBlank() ? SELF : new URI(url).toASCIIString();
        } catch (URISyntaxException e) {
            return SELF;
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
