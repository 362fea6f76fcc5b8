package io.provincewire.cli;

import io.provincewire.stream.ArticleJob;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import io.provincewire.stream.JobState;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
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
        Set<TopicPartition> raw = rawPartitions();
        while (!hasCommittedAll(raw) && !interruption.await(PAUSE)) {
            if (job.state() == JobState.FAILED) {
                throw CommandException.failed("the job ended by a failure, see above");
            }
            if (System.nanoTime() > end) {
                throw CommandException.failed(
                        "the job is not through after " + LIMIT.toSeconds() + " s, it is " + job.state());
            }
        }
    }

    private boolean hasCommittedAll(Set<TopicPartition> raw) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Set<TopicPartition> inputs = new HashSet<>(raw);
        inputs.addAll(committed.keySet());
        Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(
                        inputs.stream().collect(Collectors.toMap(input -> input, input -> OffsetSpec.latest())))
                .all()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata position = committed.get(end.getKey());
            return end.getValue().offset() == (position == null ? 0 : position.offset());
        });
    }

    private Set<TopicPartition> rawPartitions() throws InterruptedException, ExecutionException {
        TopicDescription raw =
                admin.describeTopics(Set.of(rawTopic)).allTopicNames().get().get(rawTopic);
        if (raw == null) {
            return Set.of();
        }
        return raw.partitions().stream()
                .map(partition -> new TopicPartition(rawTopic, partition.partition()))
                .collect(Collectors.toSet());
    }
}
