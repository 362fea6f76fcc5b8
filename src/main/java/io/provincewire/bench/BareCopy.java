package io.provincewire.bench;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Provenance;
import io.provincewire.avro.RawArticle;
import io.provincewire.stream.AvroSerdes;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.registry.SchemaRegistry;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.RecordContext;

/**
 * Reads the same articles and writes each as it is, one record, to one of the enriched topics by the hash of its id: what
 * Kafka Streams and the broker take for an article from which nothing comes.
 */
record BareCopy(SchemaRegistry registry) implements Contestant {
    private static final String VERSION = RunningTopology.VERSION;

    @Override
    public String name() {
        return "bare-copy";
    }

    @Override
    public Running start(JobConfig config) {
        return RunningTopology.start(topology(config), config);
    }

    private Topology topology(JobConfig config) {
        List<String> targets = config.topics().allEnriched();
        StreamsBuilder builder = new StreamsBuilder();
        AvroSerdes serdes = new AvroSerdes(registry);
        builder.stream(
                        config.topics().raw(),
                        Consumed.with(Serdes.ByteArray(), serdes.of(RawArticle.class))
                                .withName("raw"))
                .mapValues(BareCopy::unread, Named.as("copy"))
                .to(
                        (byte[] id, EnrichedArticle article, RecordContext record) ->
                                targets.get(Math.floorMod(article.getArticleId().hashCode(), targets.size())),
                        Produced.with(Serdes.ByteArray(), serdes.of(EnrichedArticle.class))
                                .withName("send"));
        return builder.build(RunningTopology.settings(config));
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
