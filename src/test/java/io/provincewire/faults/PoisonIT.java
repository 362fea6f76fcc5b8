package io.provincewire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.stream.JobConfig;
import io.provincewire.stream.Poison;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every kind of poison, each with a sound neighbour: at its own time, dated 1970, and dated tomorrow. */
@Tag("faults")
@ExtendWith(FaultSites.class)
final class PoisonIT {
    private static final byte[] OWN = "neither Avro nor anything".getBytes(StandardCharsets.UTF_8);

    private final FaultSite site;

    PoisonIT(FaultSite site) {
        this.site = site;
    }

    @Test
    void poisonHarmsItselfOnly() throws Exception {
        try (Scenario scenario = site.scenario("poison")) {
            JobConfig config = scenario.config();
            AnyTime.allow(config);
            List<Poison> poisons =
                    Poison.all(scenario.writer().avro(), config.topics().raw());
            JobProcess job = scenario.start(0);
            publish(scenario, poisons);
            publishIntoTheJob(scenario);
            site.cluster().awaitDone(config);
            assertThat(job.isAlive()).isTrue();
            scenario.stop();
            Rest.await(config);
            assertThat(site.cluster().told(config)).containsAll(neighbours(config, poisons.size()));
            assertThat(letters(config)).containsExactlyInAnyOrderElementsOf(expected(poisons));
            scenario.holdLogs();
        }
    }

    private void publish(Scenario scenario, List<Poison> poisons) throws Exception {
        String raw = scenario.config().topics().raw();
        RawWriter writer = scenario.writer();
        try (KafkaProducer<byte[], byte[]> producer = site.cluster().producer(scenario.config())) {
            for (int i = 0; i < poisons.size(); i++) {
                Poison poison = poisons.get(i);
                String neighbour = "neighbour" + i;
                byte[] key = neighbour.getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(raw, key, writer.article(neighbour, "hue")))
                        .get();
                for (long time : times()) {
                    producer.send(new ProducerRecord<>(raw, null, time, poison.key(), poison.value(), poison.headers()))
                            .get();
                }
            }
        }
    }

    /** What the job reads of its own cannot be read: the backstop of Kafka Streams makes the letter. */
    private void publishIntoTheJob(Scenario scenario) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = site.cluster().producer(scenario.config())) {
            producer.send(new ProducerRecord<>("poison-figures-repartition", OWN, OWN))
                    .get();
        }
    }

    private static List<Long> times() {
        long now = System.currentTimeMillis();
        return List.of(now, 0L, now + Duration.ofDays(1).toMillis());
    }

    private static List<String> neighbours(JobConfig config, int count) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            told.add(config.topics().enriched("hue") + " neighbour" + i + " 1");
        }
        return told;
    }

    private static List<String> expected(List<Poison> poisons) {
        Stream<String> raw = poisons.stream()
                .filter(poison -> !poison.cause().isEmpty())
                .map(poison -> poison.cause() + " " + hex(poison.value()))
                .flatMap(letter -> times().stream().map(time -> letter));
        return Stream.concat(raw, Stream.of("deserialization-failed " + hex(OWN)))
                .toList();
    }

    private List<String> letters(JobConfig config) {
        return site.cluster().read(config, List.of(config.topics().deadLetters())).stream()
                .map(PoisonIT::letter)
                .toList();
    }

    private static String letter(ConsumerRecord<byte[], byte[]> letter) {
        byte[] cause = letter.headers().lastHeader("dead-letter-cause").value();
        return new String(cause, StandardCharsets.UTF_8) + " " + hex(letter.value());
    }

    private static String hex(byte @Nullable [] value) {
        return value == null ? "null" : HexFormat.of().formatHex(value);
    }
}
