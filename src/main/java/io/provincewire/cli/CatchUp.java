package io.provincewire.cli;

import io.provincewire.stream.ArticleJob;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import io.provincewire.stream.JobState;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Waits until the job has committed everything that its input topics hold. */
final class CatchUp {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final ArticleJob job;
    private final Admin admin;
    private final String group;
    private final String rawTopic;

    CatchUp(JobConfig config, ArticleJob job, Admin admin) {
        this.job = job;
        this.admin = admin;
        this.group = config.getString(JobSettings.APPLICATION_ID);
        this.rawTopic = config.topics().raw();
    }

    /**
     * Returns when it has, or when the user interrupts.
     *
     * @throws CommandException if the job fails or two minutes pass
     */
    void await(Interruption interruption) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!hasCommittedAll() && !interruption.await(PAUSE)) {
            if (job.state() == JobState.FAILED) {
                throw CommandException.failed("the job ended by a failure, see above");
            }
            if (System.nanoTime() > end) {
                throw CommandException.failed(
                        "the job is not through after " + LIMIT.toSeconds() + " s, it is " + job.state());
            }
        }
    }

    /** The end of each of {@code partitions}, open transactions included. */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private boolean hasCommittedAll() throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends(inputs()).entrySet().stream().allMatch(end -> {
            OffsetAndMetadata position = committed.get(end.getKey());
            return end.getValue() == (position == null ? 0 : position.offset());
        });
    }

    /** The raw topic, and the job's own topics between its steps, which count before anything of them is committed. */
    private List<TopicPartition> inputs() throws InterruptedException, ExecutionException {
        List<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get().stream()
                .filter(topic ->
                        topic.equals(rawTopic) || (topic.startsWith(group + "-") && topic.endsWith("-repartition")))
                .toList();
        return admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }
}
