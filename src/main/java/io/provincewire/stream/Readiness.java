package io.provincewire.stream;

import io.provincewire.stream.registry.RegistryAwayException;
import io.provincewire.stream.registry.SchemaRegistry;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for what the job needs to be there, and checks it. */
final class Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final long PAUSE_MS = 1_000;

    private final JobConfig config;
    private final SchemaRegistry registry;
    private final BooleanSupplier isClosing;

    /**
     * @param config of the job
     * @param registry of schemas; knows the ids that the job writes with afterwards
     * @param isClosing ends the wait
     */
    Readiness(JobConfig config, SchemaRegistry registry, BooleanSupplier isClosing) {
        this.config = config;
        this.registry = registry;
        this.isClosing = isClosing;
    }

    /**
     * Returns the number of partitions of the raw topic; 0 if the wait was ended.
     *
     * @throws NotReadyException if something is missing that waiting does not bring
     */
    int await() {
        while (!isClosing.getAsBoolean()) {
            try (ClusterAdmin cluster = ClusterAdmin.connect(config)) {
                return check(cluster);
            } catch (RegistryAwayException | RetriableException away) {
                LOG.warn("waiting: {}", away.getMessage());
                pause();
            }
        }
        return 0;
    }

    private int check(ClusterAdmin cluster) {
        List<String> missing = new TopicsCheck(config, cluster, registry).missing();
        if (!missing.isEmpty()) {
            throw NotReadyException.missing(missing);
        }
        new ClusterMarker(config).claim(cluster.clusterId());
        String raw = config.topics().raw();
        TopicDescription topic = cluster.describe(List.of(raw)).get(raw);
        return topic == null ? 0 : topic.partitions().size();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            throw ClusterAdmin.interrupted();
        }
    }
}
