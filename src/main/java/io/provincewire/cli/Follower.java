package io.provincewire.cli;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads all partitions of some topics without a group, so that nothing else notices. */
final class Follower implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    private Follower(KafkaConsumer<byte[], byte[]> consumer, Collection<String> topics) {
        this.consumer = consumer;
        this.partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** Reads {@code topics} from their beginning by {@code consumer}, which it closes. */
    static Follower fromBeginning(KafkaConsumer<byte[], byte[]> consumer, Collection<String> topics) {
        Follower follower = new Follower(consumer, topics);
        consumer.seekToBeginning(follower.partitions);
        return follower;
    }

    /** Reads what comes to {@code topics} from now on. */
    static Follower fromEnd(KafkaConsumer<byte[], byte[]> consumer, Collection<String> topics) {
        Follower follower = new Follower(consumer, topics);
        consumer.seekToEnd(follower.partitions);
        follower.partitions.forEach(consumer::position);
        return follower;
    }

    /** Waits a moment for records and passes on what came. */
    void poll(Consumer<ConsumerRecord<byte[], byte[]>> receiver) {
        consumer.poll(POLL).forEach(receiver);
    }

    /** Passes on all that is there now. */
    void drain(Consumer<ConsumerRecord<byte[], byte[]>> receiver) {
        drainTo(consumer.endOffsets(partitions), receiver);
    }

    /** Passes on all before {@code ends}, waiting for transactions that are being ended. */
    void drainTo(Map<TopicPartition, Long> ends, Consumer<ConsumerRecord<byte[], byte[]>> receiver) {
        while (!reached(ends)) {
            poll(receiver);
        }
    }

    /** What it reads. */
    List<TopicPartition> partitions() {
        return partitions;
    }

    /** Whether there is anything before the place where this reads. */
    boolean hasPassed() {
        return partitions.stream().anyMatch(partition -> consumer.position(partition) > 0);
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
