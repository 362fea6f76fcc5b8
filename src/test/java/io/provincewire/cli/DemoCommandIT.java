package io.provincewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandIT {

    @Test
    void accountsForEverySampleAndKeepsTheDataOnRequest(@TempDir Path data) {
        Call first = Call.of("demo", "--once", "--data", data.toString());
        assertThat(first.status()).as(first.toString()).isZero();
        assertThat(first.out())
                .contains("news.raw 26 in", "news.enriched.nghe-an 2", "news.enriched.ca-mau 1, withdrawn 1")
                .contains("news.enriched.national 1", "news.dead-letters 1")
                .anyMatch(line -> line.startsWith("news.dead-letters: ") && line.contains("invalid-json"));
        assertThat(first.out()).last().isEqualTo("in 26 = enriched 24 + retracted 1 + dead letters 1: adds up");

        Call second = Call.of("demo", "--once", "--data", data.toString());
        assertThat(second.status()).as(second.toString()).isZero();
        assertThat(second.err()).contains("the articles of the last demo are there, no samples are published");
    }
}
