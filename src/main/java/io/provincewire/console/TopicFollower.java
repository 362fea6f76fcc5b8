package io.provincewire.console;

import io.provincewire.stream.Topics;
import io.provincewire.stream.registry.RegistryAwayException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topics into the state, without a group, so that nothing else notices. Tables are read whole, articles from
 * the last few of each province. A topic that comes later is found within seconds; a registry that is away is waited for.
 */
final class TopicFollower implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long LOOK_EVERY_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long RECENT = 200;
    private static final long RECENT_DEAD_LETTERS = 20_000;

    private final Topics topics;
    private final ConsoleState state;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread = new Thread(this, "console-reader");
    private volatile boolean closed;

    TopicFollower(Map<String, Object> client, Topics topics, ConsoleState state) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        settings.put("allow.auto.create.topics", "false");
        this.topics = topics;
        this.state = state;
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void run() {
        try (consumer) {
            long looked = System.nanoTime() - LOOK_EVERY_NANOS;
            while (!closed) {
                if (System.nanoTime() - looked >= LOOK_EVERY_NANOS) {
                    look();
                    looked = System.nanoTime();
                }
                read();
            }
        } catch (WakeupException closing) {
            LOG.debug("reader of the console ends");
        } catch (KafkaException e) {
            LOG.error("the console cannot read any more", e);
        }
    }

    private void read() {
        if (consumer.assignment().isEmpty()) {
            java.util.concurrent.locks.LockSupport.parkNanos(POLL.toNanos());
            return;
        }
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        for (TopicPartition partition : records.partitions()) {
            for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
                if (!take(partition, record)) {
                    break;
                }
            }
        }
    }

    private boolean take(TopicPartition partition, ConsumerRecord<byte[], byte[]> record) {
        try {
            state.take(record);
            return true;
        } catch (RegistryAwayException e) {
            LOG.warn("the registry is away, waiting for it");
            consumer.seek(partition, record.offset());
            return false;
        }
    }

    /** Takes on the partitions that are new. */
    private void look() {
        Set<String> wanted = new HashSet<>(topics.allEnriched());
        wanted.addAll(List.of(topics.indicators(), topics.deadLetters(), topics.feeds()));
        Set<TopicPartition> known = consumer.assignment();
        List<TopicPartition> fresh = new ArrayList<>();
        for (Map.Entry<String, List<PartitionInfo>> topic :
                consumer.listTopics().entrySet()) {
            if (wanted.contains(topic.getKey())) {
                topic.getValue().stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .filter(partition -> !known.contains(partition))
                        .forEach(fresh::add);
            }
        }
        if (!fresh.isEmpty()) {
            Set<TopicPartition> all = new HashSet<>(known);
            all.addAll(fresh);
            consumer.assign(all);
            seek(fresh);
        }
    }

    private void seek(List<TopicPartition> fresh) {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(fresh);
        Map<TopicPartition, Long> ends = consumer.endOffsets(fresh);
        for (TopicPartition partition : fresh) {
            long begin = begins.getOrDefault(partition, 0L);
            long end = ends.getOrDefault(partition, begin);
            String topic = partition.topic();
            boolean table = topic.equals(topics.indicators()) || topic.equals(topics.feeds());
            long recent = topic.equals(topics.deadLetters()) ? RECENT_DEAD_LETTERS : RECENT;
            consumer.seek(partition, table ? begin : Math.max(begin, end - recent));
        }
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
