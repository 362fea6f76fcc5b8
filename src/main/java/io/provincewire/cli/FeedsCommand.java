package io.provincewire.cli;

import io.provincewire.feed.FeedPoller;
import io.provincewire.feed.FeedState;
import io.provincewire.feed.FeedsConfig;
import io.provincewire.feed.FeedsFile;
import io.provincewire.stream.JobConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings feeds in. */
@Command(
        name = "feeds",
        description = {
            "Polls RSS, RDF and Atom feeds and publishes each new or changed item to the raw topic, until Ctrl-C.",
            "What was seen is kept in the topic <prefix>feeds: a restart, here or elsewhere, repeats nothing, and a "
                    + "second instance takes over from the first."
        })
final class FeedsCommand implements Callable<Integer> {
    private static final String SHIPPED = "/config/feeds.yaml";

    @Option(
            names = {"-c", "--config", "--feeds"},
            paramLabel = "FILE",
            description = "The list of feeds, YAML (default: the list that the program ships; its head says the form).")
    private @Nullable Path list;

    @Option(names = ClusterOption.JOB_CONFIG, paramLabel = "FILE", description = ClusterOption.DESCRIPTION)
    private @Nullable Path jobConfig;

    @Option(names = "--once", description = "Poll every feed once and end; 1 if none could be read.")
    private boolean once;

    @Option(names = "--status", description = "Show how it stands with each feed and end; polls nothing.")
    private boolean status;

    private final Terminal terminal;

    FeedsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        FeedsConfig feeds = feeds();
        JobConfig config = ClusterOption.read(jobConfig);
        String feedTopic = config.topics().feeds();
        if (status) {
            FeedStatusTable.print(FeedPoller.status(config.clients(), feedTopic), terminal.out());
            return ExitStatus.OK;
        }
        new Cluster(config).require(List.of(config.topics().raw()));
        try (Interruption interruption = Interruption.listen();
                FeedPoller poller =
                        FeedPoller.open(feeds, config.clients(), config.topics().raw(), feedTopic, Clock.systemUTC())) {
            stopWhenAsked(interruption, poller);
            if (once) {
                poller.pollOnce();
                return summary(poller);
            }
            terminal.err().println("polling " + feeds.feeds().size() + " feeds; Ctrl-C ends");
            poller.run();
        }
        return ExitStatus.OK;
    }

    private int summary(FeedPoller poller) {
        Map<String, FeedState> states = new TreeMap<>();
        poller.states().forEach((source, state) -> states.put(source.url().toString(), state));
        FeedStatusTable.print(states, terminal.out());
        return states.values().stream().allMatch(state -> state.lastError() != null)
                ? ExitStatus.FAILED
                : ExitStatus.OK;
    }

    private FeedsConfig feeds() {
        try (InputStream yaml = list == null ? FeedsCommand.class.getResourceAsStream(SHIPPED) : open(list)) {
            if (yaml == null) {
                throw CommandException.failed("the program has no list of feeds; say which with --config FILE");
            }
            return FeedsFile.read(yaml);
        } catch (IOException | IllegalArgumentException e) {
            throw CommandException.usage("cannot read the list of feeds: " + e.getMessage());
        }
    }

    private static InputStream open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw CommandException.usage("no file " + file);
        }
        if (file.toString().endsWith(".properties")) {
            throw CommandException.usage(
                    file + " holds settings of the job, not a list of feeds: name it with " + ClusterOption.JOB_CONFIG);
        }
        return Files.newInputStream(file);
    }

    private static void stopWhenAsked(Interruption interruption, FeedPoller poller) {
        Thread waiter = new Thread(
                () -> {
                    try {
                        while (!interruption.await(Duration.ofMinutes(1))) {
                            // not yet
                        }
                        poller.stop();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "stop-feeds");
        waiter.setDaemon(true);
        waiter.start();
    }
}
