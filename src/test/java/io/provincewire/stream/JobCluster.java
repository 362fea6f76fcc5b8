package io.provincewire.stream;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.enrich.Enricher;
import io.provincewire.local.LocalCluster;
import io.provincewire.stream.registry.AvroReader;
import io.provincewire.stream.registry.CachedRegistry;
import io.provincewire.stream.registry.SchemaRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
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
final class JobCluster implements AutoCloseable {
    private static final Duration GENEROUS = Duration.ofMinutes(3);

    private final LocalCluster local;
    private final Path directory;

    private JobCluster(LocalCluster local, Path directory) {
        this.local = local;
        this.directory = directory;
    }

    static JobCluster start(Path directory) {
        return new JobCluster(LocalCluster.start(directory, OptionalInt.empty(), OptionalInt.empty()), directory);
    }

    JobConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                JobSettings.BOOTSTRAP_SERVERS, local.bootstrapServers(),
                JobSettings.REGISTRY_URL, local.registryUrl().toString(),
                JobSettings.STATE_DIR, directory.resolve("state").toString(),
                JobSettings.LEAVE_ON_STOP, "true"));
        all.putAll(settings);
        return JobConfig.of(all);
    }

    ArticleJob job(JobConfig config, Enricher enricher) {
        ArticleJob job = new ArticleJob(config, enricher);
        job.start();
        return job;
    }

    SchemaRegistry registry(JobConfig config) {
        return new CachedRegistry(RegistryConnection.open(config));
    }

    KafkaProducer<byte[], byte[]> producer(JobConfig config) {
        Map<String, Object> settings = new HashMap<>(config.clients());
        settings.put("max.request.size", 4 << 20);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Waits until the job has committed all that is in the raw topic and what it moved itself. */
    void awaitDone(JobConfig config) {
        long end = System.nanoTime() + GENEROUS.toNanos();
        try (ClusterAdmin admin = ClusterAdmin.connect(config)) {
            while (!isDone(config, admin)) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("not done: committed " + committed(config, admin));
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isDone(JobConfig config, ClusterAdmin admin) {
        Map<TopicPartition, Long> committed = committed(config, admin);
        Set<String> inputs = admin.topics().stream()
                .filter(topic -> topic.equals(config.topics().raw()) || topic.endsWith("-repartition"))
                .collect(Collectors.toSet());
        Map<TopicPartition, OffsetSpec> asked = admin.describe(inputs).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        ListOffsetsOptions stable = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        return ClusterAdmin.answer(admin.admin().listOffsets(asked, stable).all()).entrySet().stream()
                .allMatch(end -> committed.getOrDefault(end.getKey(), 0L)
                        >= end.getValue().offset());
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
    List<ConsumerRecord<byte[], byte[]>> read(JobConfig config, Collection<String> topics) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(config)) {
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
    List<String> told(JobConfig config) {
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

    private static KafkaConsumer<byte[], byte[]> consumer(JobConfig config) {
        Map<String, Object> settings = new HashMap<>(config.clients());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        local.close();
    }
}
