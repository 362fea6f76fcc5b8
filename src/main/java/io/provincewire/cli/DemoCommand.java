package io.provincewire.cli;

import io.provincewire.console.Console;
import io.provincewire.enrich.ArticleEnricher;
import io.provincewire.enrich.Enricher;
import io.provincewire.enrich.ReaderFiles;
import io.provincewire.local.LocalCluster;
import io.provincewire.local.RunningDemo;
import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.stream.ArticleJob;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import io.provincewire.stream.JobState;
import io.provincewire.stream.TopicsSetup;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything on this machine: broker, registry, job, articles. */
@Command(
        name = "demo",
        description = {
            "Starts a Kafka broker and a schema registry on this machine, creates the topics, runs the job, publishes "
                    + "sample articles and shows what arrives on which province's topic.",
            "It stays up for other clients until Ctrl-C: provincewire publish, tail, dead-letters and kafka find it by "
                    + "themselves. With --once it ends after the samples, status 1 when not every one of them is "
                    + "accounted for."
        })
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--once", description = "End when the sample articles are through.")
    private boolean once;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep everything there for the next demo; without it, all is deleted at the end.")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "PORT", description = "Port of the broker; a free one without it.")
    private @Nullable Integer port;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            description = "Port of the registry; a free one without it.")
    private @Nullable Integer registryPort;

    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        CompletableFuture<Enricher> enricher =
                CompletableFuture.supplyAsync(() -> ArticleEnricher.load(ReaderFiles.none()));
        terminal.note("starting a broker and a registry ...");
        try (Interruption interruption = Interruption.listen();
                ScratchDirectory directory = ScratchDirectory.of(data);
                LocalCluster cluster = LocalCluster.start(directory.path(), optional(port), optional(registryPort))) {
            JobConfig config = config(cluster, directory.path());
            List<String> made = new TopicsSetup(config).create();
            terminal.note("created " + made.size() + " topics and subjects, starting the job ...");
            try (ArticleJob job = new ArticleJob(config, enricher.join());
                    ManagedJob managed = ManagedJob.of(config, job)) {
                job.start();
                return show(config, job, managed, interruption);
            }
        }
    }

    private int show(JobConfig config, ArticleJob job, ManagedJob managed, Interruption interruption) throws Exception {
        try (DemoRun run = new DemoRun(terminal, new Cluster(config), job)) {
            boolean adds = run.playSamples(interruption);
            if (once || interruption.requested()) {
                return adds ? ExitStatus.OK : ExitStatus.FAILED;
            }
            RunningDemo demo = announce(config);
            try (Console console = Console.start(
                    config, new Cluster(config).registry(), new PlaceNames(Gazetteer.load()), anyPort())) {
                addresses(demo, managed.port(), console);
                run.follow(interruption);
            } finally {
                demo.withdraw();
            }
            return job.state() == JobState.FAILED ? ExitStatus.FAILED : ExitStatus.OK;
        }
    }

    private static JobConfig config(LocalCluster cluster, Path data) {
        return JobConfig.of(Map.of(
                JobSettings.BOOTSTRAP_SERVERS, cluster.bootstrapServers(),
                JobSettings.REGISTRY_URL, cluster.registryUrl().toString(),
                JobSettings.STATE_DIR, data.resolve("state").toString(),
                JobSettings.MANAGEMENT_PORT, "0"));
    }

    private static RunningDemo announce(JobConfig config) {
        RunningDemo demo = new RunningDemo(
                ProcessHandle.current().pid(),
                String.join(",", config.getList(JobSettings.BOOTSTRAP_SERVERS)),
                String.join(",", config.getList(JobSettings.REGISTRY_URL)));
        demo.announce();
        return demo;
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private void addresses(RunningDemo demo, OptionalInt management, Console console) {
        terminal.note("");
        terminal.note("bootstrap.servers    " + demo.bootstrapServers());
        terminal.note("schema.registry.url  " + demo.registryUrl());
        management.ifPresent(found -> terminal.note("metrics              http://127.0.0.1:" + found + "/metrics"));
        terminal.note("console              " + console.url());
        terminal.note("");
        terminal.note("In another terminal: bin/provincewire kafka topics --list");
        terminal.note("                     bin/provincewire tail nghe-an --from-beginning");
        terminal.note("                     bin/provincewire publish articles.jsonl");
        terminal.note("Articles that arrive are shown here. Ctrl-C ends.");
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
