package io.provincewire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.provincewire.stream.JobConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Sends articles at a fixed rate to a running job and times each until it can be read. */
final class LatencyRun {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);
    private static final Duration POLL = Duration.ofMillis(100);
    /** Sent before at the same rate and not counted: the first records to a partition wait for its leader to be known. */
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final BenchSite site;
    private final JobConfig config;
    private final int size;
    private final Articles articles;

    LatencyRun(BenchSite site, JobConfig config, int size, Articles articles) {
        this.site = site;
        this.config = config;
        this.size = size;
        this.articles = articles;
    }

    Latency at(int rate, Duration duration, Contestant contestant, Watcher watcher) {
        int first = Math.toIntExact(rate * WARM_UP.toSeconds());
        int count = first + Math.toIntExact(rate * duration.toSeconds());
        long[] due = new long[count];
        try (Contestant.Running running = contestant.start(config);
                KafkaConsumer<byte[], byte[]> reader = reader()) {
            running.awaitReady();
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(due, rate, watcher));
            LongStream.Builder nanos = LongStream.builder();
            boolean[] arrived = new boolean[count];
            receive(reader, due, first, arrived, nanos, sending);
            sending.join();
            return Latency.of(size, rate, nanos.build().toArray());
        }
    }

    private void receive(
            KafkaConsumer<byte[], byte[]> reader,
            long[] due,
            int first,
            boolean[] arrived,
            LongStream.Builder nanos,
            CompletableFuture<Void> sending) {
        int missing = due.length;
        long last = System.nanoTime();
        while (missing > 0) {
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                last = System.nanoTime();
                int number = number(record);
                if (!arrived[number]) {
                    arrived[number] = true;
                    missing--;
                }
                if (number >= first) {
                    nanos.add(last - due[number]);
                }
            }
            if (sending.isCompletedExceptionally() || System.nanoTime() - last > PATIENCE) {
                throw new IllegalStateException(missing + " of " + due.length + " articles have not arrived");
            }
        }
    }

    private void send(long[] due, int rate, Watcher watcher) {
        try (RawSender sender = new RawSender(config, site.registry(), 0)) {
            Pace pace = Pace.of(rate);
            for (int i = 0; i < due.length; i++) {
                due[i] = pace.await(i);
                sender.send(articles.article(i, size));
                watcher.progress("latency at " + rate + " a second", i + 1, due.length);
            }
            sender.flush();
        }
    }

    private KafkaConsumer<byte[], byte[]> reader() {
        Map<String, Object> settings = new HashMap<>(config.clients());
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        KafkaConsumer<byte[], byte[]> reader =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        reader.assign(site.partitions(config.topics().allEnriched()));
        reader.seekToEnd(reader.assignment());
        reader.assignment().forEach(reader::position);
        return reader;
    }

    private static int number(ConsumerRecord<byte[], byte[]> record) {
        String id = new String(record.key(), UTF_8);
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }
}
