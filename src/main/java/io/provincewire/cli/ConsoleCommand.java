package io.provincewire.cli;

import io.provincewire.console.Console;
import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.stream.JobConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A page to look at. */
@Command(
        name = "console",
        description = {
            "Serves a web page that shows what the job writes as it comes: a map of the provinces, the articles with "
                    + "every place and figure marked, the newest indicators of a province, and how it stands. Until Ctrl-C.",
            "Whoever can reach the page can read everything on it: it listens on this machine only unless told otherwise."
        })
final class ConsoleCommand implements Callable<Integer> {

    @Mixin
    private final ClusterOption cluster = new ClusterOption();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Where it listens (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8034", description = "Default: ${DEFAULT-VALUE}.")
    private int port;

    private final Terminal terminal;

    ConsoleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        JobConfig config = cluster.read();
        Cluster kafka = new Cluster(config);
        kafka.require(config.topics().allEnriched());
        try (Interruption interruption = Interruption.listen();
                Console console = Console.start(
                        config,
                        kafka.registry(),
                        new PlaceNames(Gazetteer.load()),
                        new InetSocketAddress(host, port))) {
            terminal.line(console.url().toString());
            while (!interruption.await(Duration.ofMinutes(1))) {
                // serving
            }
        } catch (IOException e) {
            throw CommandException.failed("the console cannot listen on " + host + ":" + port + ": " + e.getMessage());
        }
        return ExitStatus.OK;
    }
}
