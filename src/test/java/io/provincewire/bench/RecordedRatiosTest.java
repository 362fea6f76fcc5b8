package io.provincewire.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedRatiosTest {
    private final Path directory;

    RecordedRatiosTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void aRatioMayBeAQuarterLowerThanTheRecordedOne() throws IOException {
        assertThat(recorded().fallen(result(2500, 0.31))).isEmpty();
    }

    @Test
    void aRatioThatFellFurtherIsTold() throws IOException {
        assertThat(recorded().fallen(result(2500, 0.29)))
                .containsExactly("job / pass-through at 2500 B: throughput fell: 0.290, recorded 0.400");
    }

    @Test
    void dearerByMoreThanAThirdIsTold() throws IOException {
        assertThat(recorded().fallen(result(2500, 0.4, 6)))
                .containsExactly("job / pass-through at 2500 B: CPU an article rose: 6.000, recorded 4.000");
        assertThat(recorded().fallen(result(2500, 0.4, 5))).isEmpty();
    }

    @Test
    void aSizeThatWasNeverRecordedIsTold() throws IOException {
        assertThat(recorded().fallen(result(300, 0.9))).hasSize(1);
    }

    @Test
    void aLimitThatWasNeverRecordedIsTold() throws IOException {
        assertThat(recorded().fallen(result(2500, "bare-copy", new Comparison.Ratio(1, 1))))
                .containsExactly("job / bare-copy at 2500 B: no ratio is recorded");
    }

    @Test
    void aFileWithoutComparisonsIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("empty.json"), "{}");
        assertThatThrownBy(() -> RecordedRatios.read(file)).isInstanceOf(IOException.class);
    }

    private RecordedRatios recorded() throws IOException {
        return RecordedRatios.read(Files.writeString(
                directory.resolve("recorded.json"),
                "{\"comparisons\": [{\"bytes\": 2500, \"limits\": ["
                        + "{\"name\": \"pass-through\", \"ratio\": {\"throughput\": 0.4, \"cpu\": 4}}]}]}"));
    }

    private static BenchResult result(int bytes, double ratio) {
        return result(bytes, ratio, 4);
    }

    private static BenchResult result(int bytes, double throughput, double cpu) {
        return result(bytes, "pass-through", new Comparison.Ratio(throughput, cpu));
    }

    private static BenchResult result(int bytes, String name, Comparison.Ratio ratio) {
        Throughput run = new Throughput("job", bytes, 1, 1, 1, 1, 1, 1, 1, 0, 1);
        Comparison.Limit limit = new Comparison.Limit(name, run, ratio);
        return new BenchResult(
                BenchResult.Machine.here(),
                List.of(),
                List.of(new Comparison(bytes, 1, run, List.of(limit))),
                List.of());
    }
}
