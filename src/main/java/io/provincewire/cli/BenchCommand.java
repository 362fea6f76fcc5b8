package io.provincewire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.provincewire.bench.BenchPlan;
import io.provincewire.bench.BenchResult;
import io.provincewire.bench.BenchTable;
import io.provincewire.bench.Benchmark;
import io.provincewire.bench.RecordedRatios;
import io.provincewire.enrich.ArticleEnricher;
import io.provincewire.enrich.ReaderFiles;
import io.provincewire.local.LocalCluster;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the job beside its limit. */
@Command(
        name = "bench",
        description = {
            "Measures how fast the job is, beside two limits: a pass-through that reads and writes articles and does "
                    + "nothing in between, and the job with all its state but without reading the articles; then how "
                    + "long an article takes from being sent to being readable.",
            "Without --config it starts a broker and a registry of its own in this process, so that the two share the "
                    + "machine with the job. With it, topics whose names begin with \"bench\" are made on that "
                    + "cluster and deleted at the end."
        })
final class BenchCommand implements Callable<Integer> {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "Settings of the job, a .properties file: the cluster to measure on.")
    private @Nullable Path config;

    @Option(names = "--quick", description = "Less than four minutes; without it some fifteen.")
    private boolean quick;

    @Option(names = "--json", description = "Print JSON in place of the table.")
    private boolean json;

    @Option(names = "--articles", paramLabel = "N", description = "How many articles are laid ready for each size.")
    private @Nullable Long articles;

    @Option(
            names = "--bytes",
            paramLabel = "N",
            split = ",",
            description = "How long the articles are, in bytes of UTF-8; several with commas.")
    private @Nullable List<Integer> sizes;

    @Option(names = "--rounds", paramLabel = "N", description = "How often each contestant is measured.")
    private @Nullable Integer rounds;

    @Option(names = "--rate", paramLabel = "N", description = "Articles a second for the latency.", split = ",")
    private @Nullable List<Integer> rates;

    @Option(names = "--threads", paramLabel = "N", description = "Stream threads.")
    private @Nullable Integer threads;

    @Option(
            names = "--check",
            paramLabel = "FILE",
            description = "What an earlier run printed with --json; the exit status is 1 where a "
                    + "ratio is more than a quarter worse.")
    private @Nullable Path check;

    private final Terminal terminal;

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path directory = Files.createTempDirectory("provincewire-bench");
        try (BenchProgress progress = new BenchProgress(terminal)) {
            Benchmark benchmark = new Benchmark(plan(), ArticleEnricher.load(ReaderFiles.none()), progress);
            BenchResult result = measure(benchmark, directory);
            progress.close();
            terminal.line(json ? toJson(result) : new BenchTable(result).toString());
            return held(result) ? ExitStatus.OK : ExitStatus.FAILED;
        } finally {
            delete(directory);
        }
    }

    private boolean held(BenchResult result) throws IOException {
        if (check == null) {
            return true;
        }
        List<String> fallen = RecordedRatios.read(check).fallen(result);
        fallen.forEach(terminal::note);
        return fallen.isEmpty();
    }

    private BenchPlan plan() {
        BenchPlan plan = quick ? BenchPlan.quick() : BenchPlan.full();
        return new BenchPlan(
                sizes == null ? plan.sizes() : sizes,
                articles == null ? plan.articles() : articles,
                rounds == null ? plan.rounds() : rounds,
                plan.warmUp(),
                plan.window(),
                plan.latency(),
                rates == null ? plan.rates() : rates,
                plan.partitions(),
                threads == null ? plan.threads() : threads);
    }

    private static BenchResult onOwnCluster(Benchmark benchmark, Path directory) {
        try (LocalCluster cluster =
                LocalCluster.start(directory.resolve("cluster"), OptionalInt.empty(), OptionalInt.empty())) {
            JobConfig own = JobConfig.of(Map.of(
                    JobSettings.BOOTSTRAP_SERVERS, cluster.bootstrapServers(),
                    JobSettings.REGISTRY_URL, cluster.registryUrl().toString()));
            return benchmark.run(own, directory.resolve("state"));
        }
    }

    private BenchResult measure(Benchmark benchmark, Path directory) {
        return config == null
                ? onOwnCluster(benchmark, directory)
                : benchmark.run(ClusterOption.load(config), directory.resolve("state"));
    }

    private static String toJson(BenchResult result) throws JsonProcessingException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(result);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
