package io.provincewire.stream;

import static org.apache.kafka.common.serialization.Serdes.ByteArray;
import static org.apache.kafka.common.serialization.Serdes.Bytes;
import static org.apache.kafka.common.serialization.Serdes.String;

import io.provincewire.avro.ArticleState;
import io.provincewire.avro.Contributions;
import io.provincewire.avro.Signature;
import io.provincewire.enrich.Enricher;
import io.provincewire.stream.registry.CurrentAvro;
import io.provincewire.stream.registry.SchemaRegistry;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Raw articles in; enriched articles by province, the table of figures and dead letters out. Values are read and
 * written inside the processors, so that what fails is one dead letter and nothing of the article is sent.
 */
public final class ArticleTopology implements Supplier<Topology> {
    static final String MISPLACED = "misplaced";
    static final String FIGURES = "figures";

    private final JobConfig config;
    private final Properties settings;
    private final Topics topics;
    private final InternalTopics internal;
    private final Enricher enricher;
    private final SchemaRegistry registry;
    private final AvroSerdes serdes;
    private final int rawPartitions;
    private final Time time;
    private final String version;
    private final CopyIndex index;

    /**
     * @param config of the job
     * @param settings that Kafka Streams is given; the same that run the topology
     * @param enricher reads the articles
     * @param registry of schemas
     * @param rawPartitions of the raw topic as it is
     * @param time of this machine
     */
    public ArticleTopology(
            JobConfig config,
            Properties settings,
            Enricher enricher,
            SchemaRegistry registry,
            int rawPartitions,
            Time time) {
        this.config = config;
        this.settings = settings;
        this.topics = config.topics();
        this.internal = new InternalTopics(config);
        this.enricher = enricher;
        this.registry = registry;
        this.serdes = new AvroSerdes(registry);
        this.rawPartitions = rawPartitions;
        this.time = time;
        this.version = String.valueOf(settings.get(ErrorHandler.VERSION));
        this.index = new CopyIndex(config.getDouble(JobSettings.COPY_SIMILARITY), config.duration(JobSettings.HORIZON));
    }

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        builder.addStateStore(store(ReviseArticle.STORE, String(), serdes.of(ArticleState.class)));
        builder.addStateStore(store(Tabulate.STORE, Bytes(), ByteArray()));
        builder.addGlobalStore(noStore(), topics.signatures(), signatures(), () -> new IndexSignatures(index));
        KStream<byte[], Incoming> read =
                builder.stream(topics.raw(), raw()).process(() -> reader(Moved.no()), Named.as("read"));
        KStream<byte[], Output> outputs = read.filter((id, incoming) -> incoming.placed(), Named.as("placed"))
                .merge(
                        rehomed(read.filterNot((id, incoming) -> incoming.placed(), Named.as(MISPLACED))),
                        Named.as("all"))
                .process(this::reviser, Named.as("revise"), ReviseArticle.STORE);
        outputs.filter((key, output) -> output instanceof Output.Sent, Named.as("sent"))
                .to(new OutputTopic(), sent());
        tabulated(outputs.filter((key, output) -> output instanceof Output.Figures, Named.as("figure")));
        return builder.build(settings);
    }

    /** Through the one repartition topic, to where the state of the article is. */
    private KStream<byte[], Incoming> rehomed(KStream<byte[], Incoming> misplaced) {
        return misplaced
                .process(Move::new, Named.as("move"))
                .repartition(Repartitioned.<byte[], byte[]>as(MISPLACED)
                        .withKeySerde(ByteArray())
                        .withValueSerde(ByteArray())
                        .withNumberOfPartitions(rawPartitions))
                .process(() -> reader(Moved.yes()), Named.as("read-moved"));
    }

    /** As bytes all the way: the table is cut out of what articles contribute. */
    private void tabulated(KStream<byte[], Output> figures) {
        figures.mapValues(output -> ((Output.Figures) output).contributions(), Named.as("contribution"))
                .repartition(Repartitioned.<byte[], byte[]>as(FIGURES)
                        .withKeySerde(ByteArray())
                        .withValueSerde(Serdes.serdeFrom(
                                new ByteArraySerializer(), new CurrentAvro<>(registry, Contributions.class)))
                        .withNumberOfPartitions(config.getInt(JobSettings.INDICATORS_PARTITIONS)))
                .process(this::table, Named.as("tabulate"), Tabulate.STORE)
                .to(topics.indicators(), Produced.with(ByteArray(), ByteArray()).withName("send-indicators"));
    }

    private Tabulate table() {
        return new Tabulate(topics.indicators(), internal.contributions(), new ArticleHeaders(version), registry);
    }

    private Consumed<byte[], byte[]> raw() {
        return Consumed.with(ByteArray(), ByteArray())
                .withTimestampExtractor(new RawTime(time::milliseconds))
                .withName("raw");
    }

    private Consumed<String, Signature> signatures() {
        return Consumed.with(String(), serdes.of(Signature.class)).withName("signatures");
    }

    private StoreBuilder<KeyValueStore<String, Signature>> noStore() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(IndexSignatures.STORE), String(), serdes.of(Signature.class))
                .withLoggingDisabled();
    }

    private static Produced<byte[], Output> sent() {
        Serializer<Output> bytes = (topic, output) -> ((Output.Sent) output).value();
        Deserializer<Output> none = (topic, value) -> {
            throw new UnsupportedOperationException("outputs are only written");
        };
        return Produced.with(ByteArray(), Serdes.serdeFrom(bytes, none)).withName("send");
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values);
    }

    private ReadArticle reader(Moved moved) {
        return new ReadArticle(
                new RawValues(registry), moved, rawPartitions, config.getInt(JobSettings.ARTICLE_MAX_BYTES));
    }

    private ReviseArticle reviser() {
        Publication publication = new Publication(
                topics,
                internal.figures(),
                registry,
                new ArticleHeaders(version),
                config.getInt(JobSettings.ENRICHED_MAX_BYTES));
        DeadLetters deadLetters = new DeadLetters(topics.deadLetters(), new RecordLimits(config).deadLetter(), version);
        boolean deduplicate = config.getBoolean(JobSettings.DEDUPLICATION);
        return new ReviseArticle(
                new Revisions(enricher, new Copies(index), publication, deadLetters, deduplicate),
                config.duration(JobSettings.HORIZON),
                topics,
                (DeadLetterCounts) Objects.requireNonNull(settings.get(ErrorHandler.COUNTS)));
    }
}
