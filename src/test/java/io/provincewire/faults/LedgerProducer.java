package io.provincewire.faults;

import io.provincewire.stream.JobCluster;
import io.provincewire.stream.JobConfig;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Publishes a ledger at a steady pace; done when all of it is acknowledged. The last tenth comes slowly until nothing is
 * to befall the job any more: a fault must find work, however long a busy machine takes for it.
 */
final class LedgerProducer {
    private static final long SLOW_NANOS = 200_000_000L;

    private final AtomicBoolean isHurried = new AtomicBoolean();
    private final CompletableFuture<Void> done;

    private LedgerProducer(JobCluster cluster, JobConfig config, Ledger ledger, int perSecond) {
        done = CompletableFuture.runAsync(() -> publish(cluster, config, ledger.events(), 1_000_000_000L / perSecond));
    }

    static LedgerProducer start(JobCluster cluster, JobConfig config, Ledger ledger, int perSecond) {
        return new LedgerProducer(cluster, config, ledger, perSecond);
    }

    /** Waits until all is acknowledged; no fault is to come. */
    void join() {
        isHurried.set(true);
        done.join();
    }

    boolean isDone() {
        return done.isDone();
    }

    private void publish(JobCluster cluster, JobConfig config, List<Ledger.Event> events, long gap) {
        List<Future<RecordMetadata>> acknowledged = new ArrayList<>();
        int last = events.size() - events.size() / 10;
        long next = System.nanoTime();
        try (KafkaProducer<byte[], byte[]> producer = cluster.producer(config)) {
            for (int i = 0; i < events.size(); i++) {
                LockSupport.parkNanos(next - System.nanoTime());
                next += i < last || isHurried.get() ? gap : SLOW_NANOS;
                acknowledged.add(producer.send(record(config, events.get(i))));
            }
            for (Future<RecordMetadata> one : acknowledged) {
                one.get();
            }
        } catch (Exception e) {
            throw new AssertionError("the ledger was not acknowledged", e);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(JobConfig config, Ledger.Event event) {
        return new ProducerRecord<>(
                config.topics().raw(),
                null,
                System.currentTimeMillis() - event.late().toMillis(),
                event.key().getBytes(StandardCharsets.UTF_8),
                event.value());
    }
}
