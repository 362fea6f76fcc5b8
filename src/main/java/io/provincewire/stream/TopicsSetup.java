package io.provincewire.stream;

import io.provincewire.stream.registry.RegistryClient;
import io.provincewire.stream.registry.RegistryRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics of the job and registers its subjects; what is there already stays as it is, so that it may run
 * again and in two places at once.
 */
public final class TopicsSetup {
    /** New versions must be readable by every older reader and the other way round. */
    static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private final JobConfig config;
    private final RegistryClient registry;

    /** @param config of the job */
    public TopicsSetup(JobConfig config) {
        this.config = config;
        this.registry = RegistryConnection.openPatiently(config);
    }

    /**
     * Creates what is missing, waits until every partition has a leader, registers the subjects.
     *
     * @return one line for each thing that was made; empty where everything was there
     */
    public List<String> create() {
        List<String> made = new ArrayList<>();
        try (ClusterAdmin cluster = ClusterAdmin.connect(config)) {
            createTopics(cluster, made);
            cluster.awaitLeaders(new TopicPlan(config)
                    .topics().stream().map(TopicPlan.Planned::name).toList());
        }
        Subjects.of(config).forEach((subject, schema) -> register(subject, schema, made));
        return made;
    }

    /** What {@link #create} would make or cannot mend, one line each; changes nothing. */
    public List<String> missing() {
        try (ClusterAdmin cluster = ClusterAdmin.connect(config)) {
            return new TopicsCheck(config, cluster, registry).missing();
        }
    }

    private void createTopics(ClusterAdmin cluster, List<String> made) {
        Set<String> there = cluster.topics();
        List<NewTopic> topics = new TopicPlan(config)
                .topics().stream()
                        .filter(topic -> !there.contains(topic.name()))
                        .map(topic -> new NewTopic(
                                        topic.name(), topic.partitions(), config.getShort(JobSettings.REPLICATION))
                                .configs(topic.settings()))
                        .toList();
        Map<String, KafkaFuture<Void>> created =
                cluster.admin().createTopics(topics).values();
        created.forEach((name, future) -> {
            if (isNew(future)) {
                made.add("topic " + name);
            }
        });
    }

    private static boolean isNew(KafkaFuture<Void> created) {
        try {
            created.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw ClusterAdmin.failure(e);
        } catch (InterruptedException e) {
            throw ClusterAdmin.interrupted();
        }
    }

    /** The rule after the first version: some registries know no subject without one. */
    private void register(String subject, Schema schema, List<String> made) {
        if (!TopicsCheck.has(registry, subject, schema)) {
            registerOnce(subject, schema);
            made.add("subject " + subject);
        }
        if (!registry.compatibility(subject).equals(Optional.of(COMPATIBILITY))) {
            registry.setCompatibility(subject, COMPATIBILITY);
        }
    }

    /** A registry that is slow at its start refuses the second try of what its first try did after all. */
    private void registerOnce(String subject, Schema schema) {
        try {
            registry.register(subject, schema);
        } catch (RegistryRefusedException refused) {
            if (!TopicsCheck.has(registry, subject, schema)) {
                throw refused;
            }
        }
    }
}
