package io.provincewire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.provincewire.bench.BenchPlan;
import io.provincewire.bench.BenchResult;
import io.provincewire.bench.Benchmark;
import io.provincewire.bench.CapacityResult;
import io.provincewire.bench.CapacityRun;
import io.provincewire.bench.GreatStateRun;
import io.provincewire.bench.RecordedRatios;
import io.provincewire.bench.ScaleCharts;
import io.provincewire.bench.ScaleResult;
import io.provincewire.bench.ScaleRun;
import io.provincewire.enrich.ArticleEnricher;
import io.provincewire.enrich.Enricher;
import io.provincewire.enrich.ReaderFiles;
import io.provincewire.local.LocalCluster;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
            "Measures how fast the job is, beside two limits: a pass-through that reads the same articles and writes the "
                    + "same records with nothing found out in between, and the job with all its state but without "
                    + "reading the articles; without --quick also a bare copy, one record for each article. Then how "
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

    @Option(names = "--threads", paramLabel = "N", description = "Stream threads; as many as processors.")
    private @Nullable Integer threads;

    @Option(
            names = "--check",
            paramLabel = "FILE",
            description = "What an earlier run printed with --json; the exit status is 1 where a "
                    + "ratio is more than a quarter worse.")
    private @Nullable Path check;

    @Option(
            names = "--scale",
            description = "Instead: throughput with 1, 2 and 4 partitions, by threads and by instances, and restore "
                    + "times with ten times the state.")
    private boolean scale;

    @Option(names = "--out", paramLabel = "DIRECTORY", description = "Where --scale puts its charts.")
    private @Nullable Path out;

    @Option(
            names = "--capacity",
            description = "Instead: the highest rate at which the lag does not grow over a minute (with --quick ten "
                    + "seconds), with 1, 2 and 4 threads or with those of --threads; half an hour without --quick.")
    private boolean capacity;

    @Option(
            names = "--state",
            paramLabel = "N",
            description = "Instead: run in a heap of 256 MB with the state of N articles, and its restore.")
    private @Nullable Long remembered;

    @Option(
            names = "--brokers",
            paramLabel = "N",
            description = "How many brokers of its own it starts; with three every topic is on all of them.",
            defaultValue = "1")
    private int brokers;

    private final Terminal terminal;

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path directory = Files.createTempDirectory("provincewire-bench");
        try (BenchProgress progress = new BenchProgress(terminal)) {
            Object result = onCluster(directory, base -> measured(base, directory.resolve("state"), progress));
            progress.close();
            terminal.line(json ? toJson(result) : result.toString());
            return held(result) ? ExitStatus.OK : ExitStatus.FAILED;
        } finally {
            delete(directory);
        }
    }

    private Object measured(JobConfig base, Path state, BenchProgress progress) throws IOException {
        Enricher enricher = ArticleEnricher.load(ReaderFiles.none());
        BenchPlan plan = plan();
        if (scale) {
            ScaleResult result = new ScaleRun(plan, enricher, progress).run(base, state);
            if (out != null) {
                ScaleCharts.write(result, out);
            }
            return result;
        }
        if (capacity) {
            Duration hold = quick ? Duration.ofSeconds(10) : Duration.ofMinutes(1);
            List<Integer> stated = threads == null ? List.of(1, 2, 4) : List.of(threads);
            return new CapacityResult(new CapacityRun(plan, stated, hold, enricher, progress).run(base, state));
        }
        return remembered == null
                ? new Benchmark(plan, enricher, progress).run(base, state)
                : new GreatStateRun(enricher, progress).run(base, state, remembered);
    }

    private Object onCluster(Path directory, Measurement measurement) throws IOException {
        if (config != null) {
            return measurement.on(ClusterOption.load(config));
        }
        Path data = directory.resolve("cluster");
        try (LocalCluster cluster = brokers == 1
                ? LocalCluster.start(data, OptionalInt.empty(), OptionalInt.empty())
                : LocalCluster.startSeveral(data, brokers)) {
            return measurement.on(JobConfig.of(Map.of(
                    JobSettings.BOOTSTRAP_SERVERS, cluster.bootstrapServers(),
                    JobSettings.REGISTRY_URL, cluster.registryUrl().toString())));
        }
    }

    /** What is measured on some cluster. */
    private interface Measurement {
        Object on(JobConfig base) throws IOException;
    }

    private boolean held(Object result) throws IOException {
        if (check == null || !(result instanceof BenchResult measured)) {
            return true;
        }
        List<String> fallen = RecordedRatios.read(check).fallen(measured);
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
                threads == null ? plan.threads() : threads,
                plan.bareCopy());
    }

    private static String toJson(Object result) throws JsonProcessingException {
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
