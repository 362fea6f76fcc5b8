package io.provincewire.bench;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Provenance;
import io.provincewire.avro.RawArticle;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.StreamsSettings;
import io.provincewire.stream.registry.AvroReader;
import io.provincewire.stream.registry.AvroWriter;
import io.provincewire.stream.registry.SchemaRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.RecordContext;

/**
 * The limit: reads the same articles and writes them to the same topics with the same serdes, settings and guarantee,
 * and does nothing in between. An article goes to one of the topics by the hash of its id.
 */
record PassThrough(SchemaRegistry registry) implements Contestant {
    private static final String VERSION = "bench";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "pass-through";
    }

    @Override
    public Running start(JobConfig config) {
        Properties settings = new StreamsSettings(config, VERSION).properties();
        KafkaStreams streams = new KafkaStreams(topology(config), settings);
        streams.start();
        return new Running() {
            @Override
            public boolean ready() {
                return streams.state() == KafkaStreams.State.RUNNING;
            }

            @Override
            public void close() {
                streams.close(CloseOptions.timeout(STOP_LIMIT)
                        .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
            }
        };
    }

    private Topology topology(JobConfig config) {
        List<String> targets = config.topics().allEnriched();
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        config.topics().raw(),
                        Consumed.with(
                                        Serdes.ByteArray(),
                                        Serdes.serdeFrom(
                                                new AvroWriter<>(registry, RawArticle.class),
                                                new AvroReader<>(registry, RawArticle.class)))
                                .withName("raw"))
                .mapValues(PassThrough::unread, Named.as("copy"))
                .to(
                        (byte[] id, EnrichedArticle article, RecordContext record) ->
                                targets.get(Math.floorMod(article.getArticleId().hashCode(), targets.size())),
                        Produced.with(
                                        Serdes.ByteArray(),
                                        Serdes.serdeFrom(
                                                new AvroWriter<>(registry, EnrichedArticle.class),
                                                new AvroReader<>(registry, EnrichedArticle.class)))
                                .withName("send"));
        return builder.build(new StreamsSettings(config, VERSION).properties());
    }

    private static EnrichedArticle unread(RawArticle raw) {
        return EnrichedArticle.newBuilder()
                .setArticleId(String.valueOf(raw.getArticleId()))
                .setUrl(raw.getUrl())
                .setSource(raw.getSource())
                .setTitle(raw.getTitle())
                .setSummary(raw.getSummary())
                .setBody(raw.getBody())
                .setPublishedAt(raw.getPublishedAt())
                .setLanguage(raw.getLanguage())
                .setProvenance(new Provenance(VERSION, VERSION, VERSION, null, null, null))
                .build();
    }
}
