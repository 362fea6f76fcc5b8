package io.provincewire.cli;

import io.provincewire.local.RunningDemo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Kafka's own command-line tools, with their class path. */
@Command(
        name = "kafka",
        description = {
            "Runs one of Kafka's own tools: kafka topics --list",
            "Without --bootstrap-server it speaks to the demo that is running. kafka TOOL --help shows a tool's own "
                    + "options; an unknown TOOL lists them all."
        })
final class KafkaCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TOOL", description = "e.g. topics, consumer-groups, console-consumer")
    private String tool = "";

    @Parameters(index = "1..*", paramLabel = "ARG", description = "Passed to the tool as they are.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        KafkaTool found = KafkaTool.named(tool).orElseThrow(this::unknown);
        found.run(found.lacksAddress(arguments) ? found.withAddress(arguments, demo()) : arguments);
        return ExitStatus.OK;
    }

    private String demo() {
        return RunningDemo.find()
                .map(RunningDemo::bootstrapServers)
                .orElseThrow(() -> CommandException.usage("no demo is running here; say which cluster: kafka " + tool
                        + " --bootstrap-server HOST:PORT ..."));
    }

    private CommandException unknown() {
        String known = KafkaTool.all().stream().map(KafkaTool::name).collect(Collectors.joining(", "));
        return CommandException.usage("no tool " + tool + "; there are " + known);
    }
}
