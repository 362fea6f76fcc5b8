package io.provincewire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.provincewire.avro.RawArticle;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.registry.AvroWriter;
import io.provincewire.stream.registry.SchemaRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Puts raw articles on their topic as Avro, each under its id. */
final class RawSender implements AutoCloseable {
    private final String topic;
    private final AvroWriter<RawArticle> writer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long bytes;

    /** @param lingerMillis how long a batch may wait: long to lay articles ready, 0 to measure latency */
    RawSender(JobConfig config, SchemaRegistry registry, int lingerMillis) {
        this.topic = config.topics().raw();
        this.writer = new AvroWriter<>(registry, RawArticle.class);
        Map<String, Object> settings = new HashMap<>(config.clients());
        settings.put("acks", "all");
        settings.put("linger.ms", lingerMillis);
        settings.put("batch.size", 1 << 18);
        settings.put("buffer.memory", 64L << 20);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Sends one in the background. */
    void send(RawArticle article) {
        byte[] value = writer.frame(topic, writer.encode(article));
        bytes += value.length;
        byte[] key = String.valueOf(article.getArticleId()).getBytes(UTF_8);
        var unused = producer.send(new ProducerRecord<>(topic, key, value), (metadata, refusal) -> {
            if (refusal != null) {
                failure.compareAndSet(null, refusal);
            }
        });
    }

    /** Waits until all are acknowledged; the bytes of all values sent. */
    long flush() {
        producer.flush();
        Exception first = failure.get();
        if (first != null) {
            throw new KafkaException("a raw article was refused", first);
        }
        return bytes;
    }

    @Override
    public void close() {
        producer.close();
    }
}
