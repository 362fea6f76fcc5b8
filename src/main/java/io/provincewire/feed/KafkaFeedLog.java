package io.provincewire.feed;

import io.provincewire.avro.RawArticle;
import io.provincewire.record.PlainJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes articles and memory in one transaction: after a crash either both are there or neither. A second instance with
 * the same transactional id shuts the first one out, so that two never publish the same feed.
 */
final class KafkaFeedLog implements FeedLog, AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final String rawTopic;
    private final String feedTopic;
    private final FeedMemory format = new FeedMemory();
    private final PlainJson json = new PlainJson();

    /** Takes over from any instance before; {@code producer} has a transactional id. */
    KafkaFeedLog(Producer<byte[], byte[]> producer, String rawTopic, String feedTopic) {
        this.producer = producer;
        this.rawTopic = rawTopic;
        this.feedTopic = feedTopic;
        producer.initTransactions();
    }

    static KafkaFeedLog open(Map<String, Object> client, String rawTopic, String feedTopic) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, feedTopic);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return new KafkaFeedLog(
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()),
                rawTopic,
                feedTopic);
    }

    @Override
    public synchronized void write(Batch batch) {
        producer.beginTransaction();
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (ProducerRecord<byte[], byte[]> record : records(batch)) {
                sent.add(producer.send(record));
            }
            producer.flush();
            for (Future<?> send : sent) {
                send.get();
            }
            producer.commitTransaction();
        } catch (KafkaException e) {
            abort(e);
            throw e;
        } catch (ExecutionException e) {
            KafkaException failure = new KafkaException(e.getCause());
            abort(failure);
            throw failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            KafkaException failure = new KafkaException("interrupted", e);
            abort(failure);
            throw failure;
        }
    }

    private void abort(KafkaException cause) {
        try {
            producer.abortTransaction();
        } catch (KafkaException fatal) {
            cause.addSuppressed(fatal);
            throw new LostLogException(cause);
        }
    }

    private List<ProducerRecord<byte[], byte[]>> records(Batch batch) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        batch.articles().forEach(article -> records.add(article(article)));
        batch.seen()
                .forEach(item ->
                        records.add(new ProducerRecord<>(feedTopic, format.itemKey(item.id()), format.value(item))));
        batch.forgotten().forEach(id -> records.add(new ProducerRecord<>(feedTopic, format.itemKey(id), null)));
        records.add(new ProducerRecord<>(feedTopic, format.feedKey(batch.state().url()), format.value(batch.state())));
        return records;
    }

    private ProducerRecord<byte[], byte[]> article(RawArticle article) {
        byte[] key = article.getArticleId().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(rawTopic, key, json.bytes(article));
        record.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    @Override
    public void close() {
        producer.close();
    }
}
