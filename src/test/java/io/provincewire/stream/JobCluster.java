package io.provincewire.stream;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.enrich.Enricher;
import io.provincewire.local.LocalKafka;
import io.provincewire.local.LocalRegistry;
import io.provincewire.stream.registry.AvroReader;
import io.provincewire.stream.registry.CachedRegistry;
import io.provincewire.stream.registry.SchemaRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker, a registry and the topics of a job, for integration tests. */
public final class JobCluster implements AutoCloseable {
    private static final Duration GENEROUS = Duration.ofMinutes(3);

    private final Path directory;
    private final LocalRegistry registry;
    private LocalKafka kafka;

    private JobCluster(Path directory) {
        this.directory = directory;
        registry = LocalRegistry.start(directory.resolve("registry"), OptionalInt.empty());
        kafka = LocalKafka.start(directory.resolve("kafka"), OptionalInt.empty());
    }

    public static JobCluster start(Path directory) {
        return new JobCluster(directory);
    }

    public JobConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                JobSettings.BOOTSTRAP_SERVERS, kafka.bootstrapServers(),
                JobSettings.REGISTRY_URL, registry.url().toString(),
                JobSettings.STATE_DIR, directory.resolve("state").toString(),
                JobSettings.LEAVE_ON_STOP, "true"));
        all.putAll(settings);
        return JobConfig.of(all);
    }

    public ArticleJob job(JobConfig config, Enricher enricher) {
        ArticleJob job = new ArticleJob(config, enricher);
        job.start();
        return job;
    }

    /** Stops the broker cleanly and starts it again on the same port. */
    public void bounceBroker() {
        String address = kafka.bootstrapServers();
        kafka.close();
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        kafka = LocalKafka.start(directory.resolve("kafka"), OptionalInt.of(port));
    }

    /**
     * Waits until a transaction is open, so that a kill must abort one.
     *
     * @param settled how many enriched records must be committed before
     * @return how many are
     */
    public long awaitOpenTransaction(JobConfig config, long settled) {
        Set<String> outputs = Set.copyOf(config.topics().allEnriched());
        AtomicLong committed = new AtomicLong();
        try (ClusterAdmin admin = ClusterAdmin.connect(config)) {
            await("an open transaction", () -> {
                long all = sum(ends(admin, outputs, IsolationLevel.READ_UNCOMMITTED));
                committed.set(sum(ends(admin, outputs, IsolationLevel.READ_COMMITTED)));
                return committed.get() >= settled && all > committed.get();
            });
        }
        return committed.get();
    }

    /** Has the topics of a job deleted, so that the broker has less to carry. */
    public void forget(JobConfig config) {
        String prefix = config.getString(JobSettings.TOPIC_PREFIX);
        String job = config.getString(JobSettings.APPLICATION_ID) + "-";
        try (ClusterAdmin admin = ClusterAdmin.connect(config)) {
            List<String> own = admin.topics().stream()
                    .filter(topic -> topic.startsWith(prefix) || topic.startsWith(job))
                    .toList();
            ClusterAdmin.answer(admin.admin().deleteTopics(own).all());
        }
    }

    /** How many enriched records were sent in transactions that were aborted. */
    public int aborted(JobConfig config) {
        List<String> outputs = config.topics().allEnriched();
        return read(config, outputs, "read_uncommitted").size()
                - read(config, outputs).size();
    }

    /** Waits until {@code condition} holds. */
    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + GENEROUS.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Lets time pass, where a fault is to last. */
    public static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        await("time to pass", () -> System.nanoTime() >= end);
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Where the broker is. */
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Base of the registry's API. */
    public URI registryUrl() {
        return registry.url();
    }

    /** How many raw records are not committed yet. */
    public long lag(JobConfig config) {
        try (ClusterAdmin admin = ClusterAdmin.connect(config)) {
            Map<TopicPartition, Long> committed = committed(config, admin);
            return ends(admin, Set.of(config.topics().raw()), IsolationLevel.READ_COMMITTED).entrySet().stream()
                    .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
                    .sum();
        }
    }

    public SchemaRegistry registry(JobConfig config) {
        return new CachedRegistry(RegistryConnection.open(config));
    }

    public KafkaProducer<byte[], byte[]> producer(JobConfig config) {
        Map<String, Object> settings = new HashMap<>(config.clients());
        settings.put("max.request.size", 4 << 20);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Waits until the job has committed all that is in the raw topic and what it moved itself. */
    public void awaitDone(JobConfig config) {
        try (ClusterAdmin admin = ClusterAdmin.connect(config)) {
            await("all to be committed", () -> isDone(config, admin));
        }
    }

    private static boolean isDone(JobConfig config, ClusterAdmin admin) {
        Map<TopicPartition, Long> committed = committed(config, admin);
        Set<String> inputs = admin.topics().stream()
                .filter(topic -> topic.equals(config.topics().raw())
                        || topic.startsWith(config.getString(JobSettings.APPLICATION_ID) + "-")
                                && topic.endsWith("-repartition"))
                .collect(Collectors.toSet());
        return ends(admin, inputs, IsolationLevel.READ_COMMITTED).entrySet().stream()
                .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private static Map<TopicPartition, Long> ends(ClusterAdmin admin, Set<String> topics, IsolationLevel level) {
        Map<TopicPartition, OffsetSpec> asked = admin.describe(topics).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return ClusterAdmin.answer(admin.admin()
                        .listOffsets(asked, new ListOffsetsOptions(level))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static Map<TopicPartition, Long> committed(JobConfig config, ClusterAdmin admin) {
        Map<TopicPartition, OffsetAndMetadata> offsets = ClusterAdmin.answer(admin.admin()
                .listConsumerGroupOffsets(config.getString(JobSettings.APPLICATION_ID))
                .partitionsToOffsetAndMetadata());
        return offsets.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    /** All of {@code topics} from the beginning to the end that is now, committed only, in the order of each. */
    public List<ConsumerRecord<byte[], byte[]>> read(JobConfig config, Collection<String> topics) {
        return read(config, topics, "read_committed");
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(
            JobConfig config, Collection<String> topics, String isolation) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(config, isolation)) {
            List<TopicPartition> partitions = partitions(consumer, topics);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    /** The enriched articles of all topics as {@code topic key revision}, tombstones as {@code topic key gone}. */
    public List<String> told(JobConfig config) {
        AvroReader<EnrichedArticle> reader = new AvroReader<>(registry(config), EnrichedArticle.class);
        return read(config, config.topics().allEnriched()).stream()
                .map(record -> record.topic() + " " + TopologyHarness.text(record.key()) + " "
                        + (record.value() == null
                                ? "gone"
                                : reader.read(record.value()).getRevision()))
                .toList();
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static KafkaConsumer<byte[], byte[]> consumer(JobConfig config, String isolation) {
        Map<String, Object> settings = new HashMap<>(config.clients());
        settings.put("isolation.level", isolation);
        settings.put("enable.auto.commit", "false");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        kafka.close();
        registry.close();
    }
}
