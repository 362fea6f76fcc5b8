package io.provincewire.cli;

import io.provincewire.stream.GroupMembers;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import io.provincewire.stream.LocalState;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.kafka.tools.StreamsResetter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the job begin again, by Kafka's own reset tool. */
@Command(
        name = "reset",
        description = {
            "Makes the job read its articles anew: by Kafka's own reset tool it sets the offsets on the raw topic back "
                    + "and deletes the internal topics, and it deletes the local state of this instance.",
            "Without --execute it changes nothing and says what it would do. It refuses while an instance is in the "
                    + "group. What stands on the output topics stays; the articles come out again, from revision 1."
        })
final class ResetCommand implements Callable<Integer> {

    private static final DateTimeFormatter AS_THE_TOOL_READS_IT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

    @Mixin
    private final ClusterOption cluster = new ClusterOption();

    @Option(
            names = "--from",
            paramLabel = "WHEN",
            defaultValue = "earliest",
            description =
                    "Where to begin: earliest (default), latest, or a time with its offset, e.g. 2026-01-31T00:00+07:00.")
    private String from = "";

    @Option(names = "--local", description = "Only the local state, on the machine of another instance after a reset.")
    private boolean local;

    @Option(names = "--execute", description = "Do it.")
    private boolean execute;

    private final Terminal terminal;

    ResetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        JobConfig config = cluster.read();
        List<String> beginning = beginning();
        new Cluster(config).require(List.of(config.topics().raw()));
        refuseWhileInUse(config);
        // First what can be rebuilt: should the tool fail then, nothing is lost.
        clear(new LocalState(config));
        if (!local) {
            resetOnCluster(config, beginning);
        }
        terminal.note(execute ? "done" : "nothing was changed; --execute does it");
        return ExitStatus.OK;
    }

    private List<String> beginning() {
        if (from.equals("earliest") || from.equals("latest")) {
            return List.of("--to-" + from);
        }
        try {
            return List.of("--to-datetime", AS_THE_TOOL_READS_IT.format(OffsetDateTime.parse(from)));
        } catch (DateTimeParseException e) {
            throw CommandException.usage("--from takes earliest, latest or a time with its offset, not " + from);
        }
    }

    private static void refuseWhileInUse(JobConfig config) {
        List<String> members = new GroupMembers(config).list();
        if (!members.isEmpty()) {
            throw CommandException.failed("the group " + config.getString(JobSettings.APPLICATION_ID)
                    + " has members: " + String.join(", ", members)
                    + "; stop them (one that stopped without leaving the group is a member until its session ends, "
                    + "45 s by default)");
        }
    }

    private void clear(LocalState state) throws IOException {
        if (!state.isThere()) {
            terminal.line("Local state: none in " + state.directory());
            return;
        }
        terminal.line((execute ? "Deleting local state " : "Local state that will be deleted: ") + state.directory());
        if (execute) {
            state.clear();
        }
    }

    private void resetOnCluster(JobConfig config, List<String> beginning) {
        List<String> arguments = new ArrayList<>(List.of(
                "--application-id", config.getString(JobSettings.APPLICATION_ID),
                "--bootstrap-server", String.join(",", config.getList(JobSettings.BOOTSTRAP_SERVERS)),
                "--input-topics", config.topics().raw()));
        arguments.addAll(beginning);
        if (!execute) {
            arguments.add("--dry-run");
        }
        Properties clients = new Properties();
        clients.putAll(config.clients());
        if (new StreamsResetter().execute(arguments.toArray(String[]::new), clients) != 0) {
            throw CommandException.failed("Kafka's reset tool failed; what it says stands above");
        }
    }
}
