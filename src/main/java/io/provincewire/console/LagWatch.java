package io.provincewire.console;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Asks now and then how far the job is behind. */
final class LagWatch implements AutoCloseable {
    private static final long LIFE_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final int LIMIT_SECONDS = 5;

    private final Admin admin;
    private final String group;
    private final String rawTopic;
    private @Nullable Long lag;
    private long asked;
    private boolean once;

    LagWatch(Admin admin, String group, String rawTopic) {
        this.admin = admin;
        this.group = group;
        this.rawTopic = rawTopic;
    }

    /** Raw articles not read yet, a few seconds old; null where the cluster does not say. */
    synchronized @Nullable Long lag() {
        if (!once || System.nanoTime() - asked > LIFE_NANOS) {
            lag = ask();
            asked = System.nanoTime();
            once = true;
        }
        return lag;
    }

    private @Nullable Long ask() {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(LIMIT_SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            committed.forEach((partition, offset) -> {
                if (partition.topic().equals(rawTopic) && offset != null) {
                    latest.put(partition, OffsetSpec.latest());
                }
            });
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin.listOffsets(latest).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            return ends.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue().offset() - offset(committed, end.getKey())))
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static long offset(Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
        OffsetAndMetadata offset = committed.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    @Override
    public void close() {
        admin.close();
    }
}
