package io.provincewire.faults;

import io.provincewire.stream.JobCluster;
import io.provincewire.stream.JobConfig;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Publishes a ledger at a steady pace; done when all of it is acknowledged. */
final class LedgerProducer {
    private final CompletableFuture<Void> done;

    private LedgerProducer(CompletableFuture<Void> done) {
        this.done = done;
    }

    static LedgerProducer start(JobCluster cluster, JobConfig config, Ledger ledger, int perSecond) {
        return new LedgerProducer(CompletableFuture.runAsync(() -> publish(cluster, config, ledger, perSecond)));
    }

    void join() {
        done.join();
    }

    boolean isDone() {
        return done.isDone();
    }

    private static void publish(JobCluster cluster, JobConfig config, Ledger ledger, int perSecond) {
        List<Future<RecordMetadata>> acknowledged = new ArrayList<>();
        long gap = 1_000_000_000L / perSecond;
        long next = System.nanoTime();
        try (KafkaProducer<byte[], byte[]> producer = cluster.producer(config)) {
            for (Ledger.Event event : ledger.events()) {
                LockSupport.parkNanos(next - System.nanoTime());
                next += gap;
                acknowledged.add(producer.send(new ProducerRecord<>(
                        config.topics().raw(),
                        null,
                        System.currentTimeMillis() - event.late().toMillis(),
                        event.key().getBytes(StandardCharsets.UTF_8),
                        event.value())));
            }
            for (Future<RecordMetadata> one : acknowledged) {
                one.get();
            }
        } catch (Exception e) {
            throw new AssertionError("the ledger was not acknowledged", e);
        }
    }
}
