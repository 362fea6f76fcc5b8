package io.provincewire.stream;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
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
    private static final Header FROM_SELF = header("ce_source", SELF);
    private static final Header EVENTS = header("ce_specversion", "1.0");
    private static final Header CONTENT = header("content-type", "application/avro");
    private static final Header OF_FIGURE = header("ce_type", FIGURE);
    private static final Header OF_FIGURE_GONE = header("ce_type", FIGURE_GONE);

    private final Header version;
    /** Of the time that was asked for last: all that is sent of an article has one time. */
    private volatile Moment last = new Moment(Instant.EPOCH);

    /** A time and its header. */
    private record Moment(Instant time, Header header) {
        Moment(Instant time) {
            this(time, ArticleHeaders.header("ce_time", time.toString()));
        }
    }

    /** @param version of the pipeline */
    public ArticleHeaders(String version) {
        this.version = header("pipeline-version", version);
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
        Header from = url == null || url.isBlank() ? FROM_SELF : header("ce_source", source(url));
        Headers headers =
                event(header("ce_type", type), header("ce_id", id + "/" + revision + "/" + province), from, time);
        return about(headers, id, province, revision);
    }

    /**
     * Of a row of the table of figures.
     *
     * @param key of the row
     * @param article the id of the article that gives it its value
     * @param province its slug
     * @param revision of that article; 0: not known
     * @param time when that article was published
     */
    public Headers ofRow(byte[] key, String article, String province, int revision, Instant time) {
        return about(
                event(OF_FIGURE, header("ce_id", text(key) + "/" + article), FROM_SELF, time),
                article,
                province,
                revision);
    }

    /** Of a row of the table of figures that stands no more. */
    Headers ofGone(byte[] key, Instant time) {
        return event(OF_FIGURE_GONE, new RecordHeader("ce_id", key), FROM_SELF, time);
    }

    private Headers event(Header type, Header id, Header source, Instant time) {
        return new RecordHeaders(new Header[] {version, EVENTS, id, source, type, at(time), CONTENT});
    }

    private static Headers about(Headers headers, String article, String province, int revision) {
        headers.add(header("article-id", article));
        headers.add(header(PROVINCE, province));
        if (revision > 0) {
            headers.add(header("revision", String.valueOf(revision)));
        }
        return headers;
    }

    private Header at(Instant time) {
        Moment known = last;
        if (!known.time().equals(time)) {
            known = new Moment(time);
            last = known;
        }
        return known.header();
    }

    /** CloudEvents ask for a URI reference. */
    private static String source(String url) {
        try {
            return new URI(url).toASCIIString();
        } catch (URISyntaxException e) {
            return SELF;
        }
    }

    private static String text(byte[] key) {
        return new String(key, StandardCharsets.UTF_8);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
