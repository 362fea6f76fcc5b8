package io.provincewire.cli;

import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import io.provincewire.stream.RegistryConnection;
import io.provincewire.stream.registry.CachedRegistry;
import io.provincewire.stream.registry.SchemaRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Clients for the cluster of one job. A cluster that does not answer is an error after seconds, not minutes. */
record Cluster(JobConfig config) {
    private static final int PATIENCE_MS = (int) Duration.ofSeconds(15).toMillis();

    /** For asking and changing what there is. */
    Admin admin() {
        Map<String, Object> settings = clients();
        settings.put("default.api.timeout.ms", PATIENCE_MS);
        settings.put("request.timeout.ms", PATIENCE_MS / 2);
        return Admin.create(settings);
    }

    /** For reading what was committed, without a group. */
    KafkaConsumer<byte[], byte[]> reader() {
        Map<String, Object> settings = clients();
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        settings.put("default.api.timeout.ms", PATIENCE_MS);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** For writing articles: idempotent, acknowledged by all replicas, partitioned as Java does. */
    KafkaProducer<byte[], byte[]> writer() {
        Map<String, Object> settings = clients();
        settings.put("enable.idempotence", "true");
        settings.put("acks", "all");
        settings.put("linger.ms", "20");
        settings.put("compression.type", "zstd");
        settings.put("max.block.ms", PATIENCE_MS);
        settings.put("max.request.size", config.getInt(JobSettings.ARTICLE_MAX_BYTES) + (1 << 20));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The registry of the job. */
    SchemaRegistry registry() {
        return new CachedRegistry(RegistryConnection.open(config));
    }

    /**
     * Makes sure that {@code topics} are there.
     *
     * @throws CommandException if one is not, or the cluster does not answer
     */
    void require(Collection<String> topics) throws InterruptedException {
        try (Admin admin = admin()) {
            Set<String> there = admin.listTopics().names().get();
            List<String> missing =
                    topics.stream().filter(topic -> !there.contains(topic)).toList();
            if (!missing.isEmpty()) {
                throw CommandException.failed("there is no topic " + String.join(", ", missing)
                        + "; create what the job needs with: provincewire topics --config FILE");
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof TimeoutException
                    ? noAnswer()
                    : CommandException.failed(String.valueOf(e.getMessage()));
        }
    }

    private CommandException noAnswer() {
        return CommandException.failed(
                "no Kafka broker answers at " + String.join(",", config.getList(JobSettings.BOOTSTRAP_SERVERS)));
    }

    private Map<String, Object> clients() {
        return new HashMap<>(config.clients());
    }
}
