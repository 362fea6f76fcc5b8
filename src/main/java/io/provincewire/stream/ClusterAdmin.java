package io.provincewire.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What the job asks the cluster about itself and its topics. */
final class ClusterAdmin implements AutoCloseable {
    private static final int LEADER_TRIES = 600;
    private static final long LEADER_PAUSE_MS = 100;

    private final Admin admin;

    private ClusterAdmin(Admin admin) {
        this.admin = admin;
    }

    static ClusterAdmin connect(JobConfig config) {
        Map<String, Object> settings = new HashMap<>(config.clients());
        settings.putIfAbsent("client.id", config.getString(JobSettings.APPLICATION_ID) + "-setup");
        return new ClusterAdmin(Admin.create(settings));
    }

    Admin admin() {
        return admin;
    }

    Set<String> topics() {
        return answer(admin.listTopics().names());
    }

    /** The topics of {@code config} that are not there, as {@code topic NAME}. */
    List<String> missingTopics(JobConfig config) {
        Set<String> there = topics();
        List<String> missing = new ArrayList<>();
        for (TopicPlan.Planned topic : new TopicPlan(config).topics()) {
            if (!there.contains(topic.name())) {
                missing.add("topic " + topic.name());
            }
        }
        return missing;
    }

    String clusterId() {
        return answer(admin.describeCluster().clusterId());
    }

    Map<String, TopicDescription> describe(Collection<String> topics) {
        return answer(admin.describeTopics(topics).allTopicNames());
    }

    int maxMessageBytes(String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Map<ConfigResource, Config> configs =
                answer(admin.describeConfigs(List.of(resource)).all());
        return configs.values().stream()
                .map(settings -> settings.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG))
                .mapToInt(setting -> Integer.parseInt(setting.value()))
                .findFirst()
                .orElseThrow();
    }

    /** Producing right after a topic was created costs two minutes of retries where a partition has no leader yet. */
    void awaitLeaders(Collection<String> topics) {
        Set<String> waiting = new HashSet<>(topics);
        for (int i = 0; i < LEADER_TRIES && !waiting.isEmpty(); i++) {
            try {
                waiting = describe(waiting).values().stream()
                        .filter(topic -> topic.partitions().stream()
                                .anyMatch(partition -> partition.leader() == null
                                        || partition.leader().isEmpty()))
                        .map(TopicDescription::name)
                        .collect(Collectors.toSet());
            } catch (UnknownTopicOrPartitionException notEverywhereYet) {
                // asked of a broker that has not heard of a new topic
            }
            if (!waiting.isEmpty()) {
                pause();
            }
        }
        if (!waiting.isEmpty()) {
            throw new KafkaException("no leader for a partition of " + waiting);
        }
    }

    static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    static RuntimeException failure(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new KafkaException(e.getCause());
    }

    static InterruptException interrupted() {
        return new InterruptException("interrupted while asking the cluster");
    }

    private static void pause() {
        try {
            Thread.sleep(LEADER_PAUSE_MS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
