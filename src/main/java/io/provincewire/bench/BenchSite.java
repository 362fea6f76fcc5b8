package io.provincewire.bench;

import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import io.provincewire.stream.RegistryConnection;
import io.provincewire.stream.TopicsSetup;
import io.provincewire.stream.registry.CachedRegistry;
import io.provincewire.stream.registry.SchemaRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.InterruptException;

/** Where the benchmark works: topics with a prefix of their own on some cluster, and a directory for state. */
final class BenchSite implements AutoCloseable {
    private final JobConfig base;
    private final Path directory;
    private final Admin admin;

    /**
     * @param base how the cluster and the registry are reached
     * @param directory for state, used by nobody else
     */
    BenchSite(JobConfig base, Path directory) {
        this.base = base;
        this.directory = directory;
        this.admin = Admin.create(base.clients());
    }

    /** Configuration of one application whose topics begin with {@code prefix}. */
    JobConfig config(String prefix, String application, BenchPlan plan) {
        return config(prefix, application, plan.partitions(), plan.threads());
    }

    /** As above. */
    JobConfig config(String prefix, String application, int partitions, int threads) {
        Map<String, String> settings = new HashMap<>(base.originalsStrings());
        settings.put(JobSettings.TOPIC_PREFIX, prefix);
        settings.put(JobSettings.APPLICATION_ID, application);
        settings.put(JobSettings.STATE_DIR, directory.resolve(application).toString());
        settings.put(JobSettings.RAW_PARTITIONS, String.valueOf(partitions));
        settings.put(JobSettings.INDICATORS_PARTITIONS, String.valueOf(partitions));
        settings.put(JobSettings.THREADS, String.valueOf(threads));
        settings.put(JobSettings.LEAVE_ON_STOP, "true");
        return JobConfig.of(settings);
    }

    /** {@code config} for another instance of the same application on the same machine. */
    JobConfig instance(JobConfig config, int number) {
        Map<String, String> settings = new HashMap<>(config.originalsStrings());
        settings.put(
                JobSettings.STATE_DIR,
                config.stateDirectory().resolveSibling("instance-" + number).toString());
        settings.put(JobSettings.INSTANCE_ID, "instance-" + number);
        return JobConfig.of(settings);
    }

    /** Deletes the local state of {@code config}'s application, so that it is restored from the cluster. */
    static void loseState(JobConfig config) {
        Path state = config.stateDirectory();
        if (!Files.exists(state)) {
            return;
        }
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates the topics of {@code config}. */
    void create(JobConfig config) {
        new TopicsSetup(config).create();
    }

    SchemaRegistry registry() {
        return new CachedRegistry(RegistryConnection.open(base));
    }

    /** How many raw records {@code config}'s application has committed. */
    long committed(JobConfig config) {
        String group = config.getString(JobSettings.APPLICATION_ID);
        String raw = config.topics().raw();
        return answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(entry ->
                        entry.getValue() != null && entry.getKey().topic().equals(raw))
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }

    /** Takes away what {@code config}'s application left: its group, its own topics and what it wrote. */
    void forget(JobConfig config) {
        String application = config.getString(JobSettings.APPLICATION_ID);
        deleteTopics(application + "-");
        // Compacted topics cannot be emptied; they are made anew for the next.
        deleteTopics(config.topics().signatures());
        deleteTopics(config.topics().indicators());
        try {
            answer(admin.deleteConsumerGroups(List.of(application)).all());
        } catch (GroupIdNotFoundException | GroupNotEmptyException e) {
            // It has committed nothing, or its last member is still leaving: the group then expires by itself.
        }
        Map<TopicPartition, RecordsToDelete> all = partitions(config.topics().allEnriched()).stream()
                .collect(Collectors.toMap(partition -> partition, partition -> RecordsToDelete.beforeOffset(-1)));
        answer(admin.deleteRecords(all).all());
    }

    /** Deletes every topic that begins with {@code prefix}; returns when none of them is seen any more. */
    void deleteTopics(String prefix) {
        answer(admin.deleteTopics(topics(prefix)).all());
        while (!topics(prefix).isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private List<String> topics(String prefix) {
        return answer(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    /** All partitions of {@code topics}. */
    Set<TopicPartition> partitions(List<String> topics) {
        return answer(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        admin.close();
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
