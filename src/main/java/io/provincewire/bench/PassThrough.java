package io.provincewire.bench;

import static org.apache.kafka.common.serialization.Serdes.ByteArray;
import static org.apache.kafka.common.serialization.Serdes.String;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.IndicatorObservation;
import io.provincewire.avro.RawArticle;
import io.provincewire.avro.Signature;
import io.provincewire.stream.ArticleHeaders;
import io.provincewire.stream.AvroSerdes;
import io.provincewire.stream.Figures;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.Topics;
import io.provincewire.stream.registry.SchemaRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The limit: reads the articles that the job reads and writes what the job writes, to the same topics, with the same
 * serdes, headers, settings and guarantee: the article for each of its provinces, its rows of the table of figures, its
 * signature. It finds nothing out and remembers nothing: what it writes beside the text was there before.
 */
record PassThrough(SchemaRegistry registry, Canned canned) implements Contestant {
    private static final Instant TIME = Instant.parse("2025-11-24T08:00:00Z");
    private static final ArticleHeaders HEADERS = new ArticleHeaders(RunningTopology.VERSION);
    private static final int HASH_LENGTH = 16;
    private static final int MINIMA = 64;

    @Override
    public String name() {
        return "pass-through";
    }

    @Override
    public Running start(JobConfig config) {
        return RunningTopology.start(topology(config), config);
    }

    private Topology topology(JobConfig config) {
        Topics topics = config.topics();
        AvroSerdes serdes = new AvroSerdes(registry);
        StreamsBuilder builder = new StreamsBuilder();
        KStream<byte[], RawArticle> raw = builder.stream(
                topics.raw(),
                Consumed.with(ByteArray(), serdes.of(RawArticle.class)).withName("raw"));
        Map<String, Headers> headers = new ConcurrentHashMap<>();
        raw.process(() -> new ForProvinces(canned, headers))
                .to(
                        (byte[] id, EnrichedArticle article, RecordContext record) -> topics.of(target(record)),
                        Produced.with(ByteArray(), serdes.of(EnrichedArticle.class))
                                .withName("send"));
        List<Map<String, IndicatorObservation>> rows = canned.samples().stream()
                .map(sample -> Figures.of(sample, TIME.toEpochMilli()))
                .toList();
        raw.process(() -> new Rows(canned, rows))
                .to(
                        topics.indicators(),
                        Produced.with(String(), serdes.of(IndicatorObservation.class))
                                .withName("send-indicators"));
        raw.mapValues(PassThrough::signature)
                .to(
                        topics.signatures(),
                        Produced.with(ByteArray(), serdes.of(Signature.class)).withName("send-signatures"));
        return builder.build(RunningTopology.settings(config));
    }

    private static String target(RecordContext record) {
        return new String(record.headers().lastHeader(ArticleHeaders.PROVINCE).value(), StandardCharsets.UTF_8);
    }

    private static Signature signature(RawArticle raw) {
        return new Signature(
                String.valueOf(raw.getArticleId()),
                TIME,
                ByteBuffer.wrap(new byte[HASH_LENGTH]),
                ByteBuffer.wrap(new byte[MINIMA]),
                null);
    }

    /** The article once for each of its provinces. */
    private static final class ForProvinces extends ContextualProcessor<byte[], RawArticle, byte[], EnrichedArticle> {
        private final Canned canned;
        private final Map<String, Headers> headers;

        ForProvinces(Canned canned, Map<String, Headers> headers) {
            this.canned = canned;
            this.headers = headers;
        }

        @Override
        public void process(Record<byte[], RawArticle> record) {
            EnrichedArticle article = canned.article(record.value());
            for (String target : Topics.targets(article)) {
                context()
                        .forward(record.withValue(article)
                                .withHeaders(headers.computeIfAbsent(target, to -> made(article, to))));
            }
        }

        private static Headers made(EnrichedArticle article, String target) {
            return HEADERS.of(ArticleHeaders.ENRICHED, article.getArticleId(), target, 1, article.getUrl(), TIME);
        }
    }

    /** The rows of the table that the article has a part in. */
    private static final class Rows extends ContextualProcessor<byte[], RawArticle, String, IndicatorObservation> {
        private final Canned canned;
        private final List<Map<String, IndicatorObservation>> rows;
        private @Nullable Headers headers;

        Rows(Canned canned, List<Map<String, IndicatorObservation>> rows) {
            this.canned = canned;
            this.rows = rows;
        }

        @Override
        public void process(Record<byte[], RawArticle> record) {
            rows.get(canned.sample(record.value())).forEach((key, row) -> {
                Headers sent = headers == null ? made(key, row) : headers;
                headers = sent;
                context().forward(new Record<>(key, row, record.timestamp(), sent));
            });
        }

        private static Headers made(String key, IndicatorObservation row) {
            return HEADERS.ofRow(
                    key.getBytes(StandardCharsets.UTF_8),
                    row.getArticleId(),
                    row.getProvince(),
                    1,
                    row.getPublishedAt());
        }
    }
}
