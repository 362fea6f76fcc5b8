package io.provincewire.faults;

import io.provincewire.avro.RawArticle;
import io.provincewire.record.PlainJson;
import io.provincewire.stream.JobCluster;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.RegistryConnection;
import io.provincewire.stream.registry.AvroWriter;
import io.provincewire.stream.registry.PlainSchema;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes raw articles in each of their forms, and publishes single ones. */
final class RawWriter {
    private final JobCluster cluster;
    private final JobConfig config;
    private final String topic;
    private final AvroWriter<RawArticle> avro;
    private final PlainJson json = new PlainJson();

    RawWriter(JobCluster cluster, JobConfig config) {
        this.cluster = cluster;
        this.config = config;
        this.topic = config.topics().raw();
        this.avro = new AvroWriter<>(cluster.registry(config), RawArticle.class);
        avro.prepare(topic);
    }

    AvroWriter<RawArticle> avro() {
        return avro;
    }

    byte[] json(RawArticle article) {
        return json.bytes(article);
    }

    byte[] avro(RawArticle article) {
        return avro.frame(topic, avro.encode(article));
    }

    /** A small article, as JSON. */
    byte[] article(String id, String provinces) {
        return json(RawArticle.newBuilder()
                .setArticleId(id)
                .setBody(id)
                .setAttributes(Map.of("provinces", provinces))
                .build());
    }

    /** An article in a newer version of the schema, which the job has to ask the registry for. */
    byte[] ofUnseenSchema(String id) {
        String text = PlainSchema.of(RawArticle.getClassSchema()).toString();
        String field = ",{\"name\":\"mood\",\"type\":[\"null\",\"string\"],\"doc\":\"New.\",\"default\":null}]}";
        Schema newer = new Schema.Parser().parse(text.substring(0, text.length() - 2) + field);
        int schema = RegistryConnection.open(config).register(AvroWriter.subject(topic), newer);
        byte[] encoded =
                avro.encode(RawArticle.newBuilder().setArticleId(id).setBody(id).build());
        // The new field is the last: a zero behind the record says null.
        byte[] longer = Arrays.copyOf(encoded, encoded.length + 1);
        return ByteBuffer.allocate(5 + longer.length)
                .put((byte) 0)
                .putInt(schema)
                .put(longer)
                .array();
    }

    /** Publishes one record and waits for its acknowledgement. */
    void publish(String id, byte[] value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = cluster.producer(config)) {
            producer.send(new ProducerRecord<>(topic, id.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        }
    }
}
