package io.provincewire.ops;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Asks the cluster by its administration protocol; needs no more than the right to describe the job's group and topics.
 *
 * @param admin asked
 * @param group of the job
 * @param raw topic that is read, of which a partition without a committed offset counts from its start
 * @param topics that must be there
 * @param limit for one answer
 */
record KafkaCluster(Admin admin, String group, String raw, List<String> topics, Duration limit) implements Cluster {

    @Override
    public Map<TopicPartition, Position> positions() throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, Long> next = committed();
        Set<TopicPartition> unread = rawPartitions();
        unread.removeAll(next.keySet());
        next.putAll(offsets(unread, OffsetSpec.earliest()));
        Map<TopicPartition, Long> ends = offsets(next.keySet(), OffsetSpec.latest());
        Map<TopicPartition, Position> positions = new HashMap<>();
        ends.forEach((partition, end) ->
                positions.put(partition, new Position(Objects.requireNonNull(next.get(partition)), end)));
        return positions;
    }

    @Override
    public Set<String> missingTopics() throws ExecutionException, TimeoutException, InterruptedException {
        Set<String> missing = new TreeSet<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                admin.describeTopics(topics).topicNameValues().entrySet()) {
            try {
                answer(topic.getValue());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                missing.add(topic.getKey());
            }
        }
        return missing;
    }

    private Map<TopicPartition, Long> committed() throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        for (Map.Entry<TopicPartition, OffsetAndMetadata> entry : answer(
                        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .entrySet()) {
            if (entry.getValue() != null) {
                committed.put(entry.getKey(), entry.getValue().offset());
            }
        }
        return committed;
    }

    private Set<TopicPartition> rawPartitions() throws ExecutionException, TimeoutException, InterruptedException {
        TopicDescription topic = Objects.requireNonNull(
                answer(admin.describeTopics(List.of(raw)).allTopicNames()).get(raw));
        Set<TopicPartition> partitions = new HashSet<>();
        topic.partitions().forEach(partition -> partitions.add(new TopicPartition(raw, partition.partition())));
        return partitions;
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        if (partitions.isEmpty()) {
            return Map.of();
        }
        // The job reads committed records only: what lies behind an open transaction does not wait for it.
        Map<TopicPartition, ListOffsetsResultInfo> offsets = answer(admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which)),
                        new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all());
        return offsets.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, offset -> offset.getValue()
                .offset()));
    }

    private <T> T answer(KafkaFuture<T> future) throws ExecutionException, TimeoutException, InterruptedException {
        return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
