package io.provincewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.avro.Provenance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoLedgerTest {
    private final DemoLedger ledger = new DemoLedger(
            "raw",
            "dead",
            List.of(
                    new Sample("two-provinces", "{}"),
                    new Sample("withdrawn", "{}"),
                    new Sample("broken", "{"),
                    new Sample("withdrawn", null)));

    @Test
    void addsUpWhenEveryRecordIsAnswered() {
        play("none");
        assertThat(ledger.addsUp()).isTrue();
        assertThat(ledger.summary())
                .containsExactly(
                        "raw 4 in",
                        "a 2, withdrawn 1",
                        "b 1",
                        "dead 1",
                        "in 4 = enriched 2 + retracted 1 + dead letters 1: adds up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"article", "retraction", "dead letter"})
    void doesNotAddUpWhenOneIsMissing(String missing) {
        play(missing);
        assertThat(ledger.addsUp()).isFalse();
        assertThat(ledger.summary()).last().asString().endsWith("DOES NOT ADD UP");
    }

    @Test
    void doesNotAddUpWhenADeadLetterComesTwice() {
        play("none");
        ledger.deadLetter();
        assertThat(ledger.addsUp()).isFalse();
    }

    private void play(String missing) {
        if (!missing.equals("article")) {
            ledger.enriched("a", "two-provinces", article("two-provinces", 0));
            ledger.enriched("b", "two-provinces", article("two-provinces", 0));
        }
        ledger.enriched("a", "withdrawn", article("withdrawn", 1));
        if (!missing.equals("retraction")) {
            ledger.enriched("a", "withdrawn", null);
        }
        if (!missing.equals("dead letter")) {
            ledger.deadLetter();
        }
    }

    private static EnrichedArticle article(String id, long offset) {
        Provenance provenance = Provenance.newBuilder()
                .setPipeline("test")
                .setGazetteer("test")
                .setCatalogue("test")
                .setTopic("raw")
                .setPartition(0)
                .setOffset(offset)
                .build();
        return EnrichedArticle.newBuilder()
                .setArticleId(id)
                .setProvenance(provenance)
                .build();
    }
}
