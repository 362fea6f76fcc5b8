package io.provincewire.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalClusterIT {
    private static final OptionalInt FREE = OptionalInt.empty();

    @Test
    void keepsRecordsOfTransactionsAndSchemasOverARestart(@TempDir Path data) throws Exception {
        int schema;
        String cluster;
        try (LocalCluster first = LocalCluster.start(data, FREE, FREE)) {
            cluster = createTopic(first, "words");
            send(first, "words", "kept", true);
            send(first, "words", "given up", false);
            schema = register(first.registryUrl());
        }
        try (LocalCluster second = LocalCluster.start(data, FREE, FREE);
                Admin admin = Admin.create(clients(second))) {
            assertThat(admin.describeCluster().clusterId().get()).isEqualTo(cluster);
            assertThat(readCommitted(second, "words")).containsExactly("kept");
            assertThat(register(second.registryUrl())).isEqualTo(schema);
        }
    }

    @Test
    void saysWhichPortIsTaken(@TempDir Path data) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalKafka.start(data, OptionalInt.of(taken.getLocalPort())))
                    .isInstanceOf(LocalStartException.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()));
        }
    }

    private static String createTopic(LocalCluster cluster, String topic) throws Exception {
        try (Admin admin = Admin.create(clients(cluster))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            return admin.describeCluster().clusterId().get();
        }
    }

    private static void send(LocalCluster cluster, String topic, String value, boolean commit) throws Exception {
        Map<String, Object> settings = new HashMap<>(clients(cluster));
        settings.put("transactional.id", "writer");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, value)).get();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    private static List<String> readCommitted(LocalCluster cluster, String topic) {
        Map<String, Object> settings = new HashMap<>(clients(cluster));
        settings.put("isolation.level", "read_committed");
        TopicPartition partition = new TopicPartition(topic, 0);
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            Map<TopicPartition, Long> ends = consumer.endOffsets(List.of(partition));
            while (consumer.position(partition) < ends.getOrDefault(partition, 0L)) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
                    values.add(record.value());
                }
            }
        }
        return values;
    }

    private static int register(URI registry) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry + "/subjects/words-value/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"schema\": \"\\\"string\\\"\"}"))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
        assertThat(answer).matches("\\{\"id\":\\d+}");
        return Integer.parseInt(answer.replaceAll("\\D", ""));
    }

    private static Map<String, Object> clients(LocalCluster cluster) {
        return Map.of("bootstrap.servers", cluster.bootstrapServers());
    }
}
