package io.provincewire.stream;

import static io.provincewire.stream.TopologyHarness.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.RawArticle;
import io.provincewire.stream.registry.AvroWriter;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of rubbish ends as one dead letter with its code, or enriched; its neighbours are unharmed. */
final class PoisonTest {
    @Test
    void eachHarmsItselfOnly(@TempDir Path state) {
        try (TopologyHarness job = new TopologyHarness(state)) {
            List<Poison> poisons = Poison.all(new AvroWriter<>(job.registry, RawArticle.class), job.topics.raw());
            assertThat(poisons).hasSizeGreaterThanOrEqualTo(40);
            int neighbour = 0;
            for (Poison poison : poisons) {
                job.publish(article("before" + neighbour, "x", "hue").build());
                job.send(new TestRecord<>(poison.key(), poison.value(), poison.headers(), TopologyHarness.START));
                job.publish(article("after" + neighbour, "x", "hue").build());
                check(poison, job);
                assertThat(job.told("news.enriched.hue"))
                        .as(poison.name())
                        .containsExactly("before" + neighbour + " 1", "after" + neighbour + " 1");
                neighbour++;
                job.retract("p");
                job.told("news.enriched.national");
            }
        }
    }

    private static void check(Poison poison, TopologyHarness job) {
        List<TestRecord<byte[], byte[]>> letters = job.records(job.topics.deadLetters());
        if (poison.cause().isEmpty()) {
            assertThat(letters).as(poison.name()).isEmpty();
            assertThat(job.told("news.enriched.national")).as(poison.name()).hasSize(1);
            return;
        }
        assertThat(letters).as(poison.name()).singleElement().satisfies(letter -> {
            assertThat(TopologyHarness.header(letter, DeadLetters.CAUSE)).isEqualTo(poison.cause());
            assertThat(letter.value()).isEqualTo(poison.value());
            assertThat(letter.key()).isEqualTo(poison.key());
        });
        assertThat(job.told("news.enriched.national")).as(poison.name()).isEmpty();
    }
}
