package io.provincewire.cli;

import io.provincewire.stream.TopicsSetup;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a cluster ready for the job. */
@Command(
        name = "topics",
        description = {
            "Creates the topics of the job and registers its schemas; what is there already stays as it is.",
            "Waits until every partition has a leader. The job itself creates no topics."
        })
final class TopicsCommand implements Callable<Integer> {

    @Mixin
    private final ClusterOption cluster = new ClusterOption();

    @Option(names = "--check", description = "Change nothing; list what is missing, status 1 where something is.")
    private boolean check;

    private final Terminal terminal;

    TopicsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Cluster kafka = new Cluster(cluster.read());
        kafka.require(List.of());
        TopicsSetup setup = new TopicsSetup(kafka.config());
        List<String> lines = check ? setup.missing() : setup.create();
        lines.forEach(line -> terminal.line((check ? "missing: " : "created: ") + line));
        if (lines.isEmpty()) {
            terminal.note("everything is there");
        }
        return check && !lines.isEmpty() ? ExitStatus.FAILED : ExitStatus.OK;
    }
}
