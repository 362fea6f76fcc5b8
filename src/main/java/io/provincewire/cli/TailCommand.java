package io.provincewire.cli;

import io.provincewire.avro.EnrichedArticle;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.registry.AvroReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows enriched articles. */
@Command(
        name = "tail",
        description = {
            "Shows the enriched articles of one or more provinces as they come, until Ctrl-C.",
            "PROVINCE is a topic's name without its prefix: nghe-an, ho-chi-minh, national; without one, all. Only "
                    + "what was committed is shown."
        })
final class TailCommand implements Callable<Integer> {

    @Mixin
    private final ClusterOption cluster = new ClusterOption();

    @Option(names = "--json", description = "One line a record, JSON: {\"topic\", \"key\", \"value\"}.")
    private boolean json;

    @Option(names = "--from-beginning", description = "Begin with the oldest that is kept.")
    private boolean fromBeginning;

    @Option(names = "--exit-at-end", description = "End when all that is there now is shown.")
    private boolean exitAtEnd;

    @Parameters(paramLabel = "PROVINCE", arity = "0..*", description = "Which topics; all without one.")
    private List<String> provinces = new ArrayList<>();

    private final Terminal terminal;

    TailCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        JobConfig config = cluster.read();
        Cluster kafka = new Cluster(config);
        List<String> topics = EnrichedTopics.of(config.topics(), provinces);
        kafka.require(topics);
        EnrichedPrinter printer =
                new EnrichedPrinter(terminal, new AvroReader<>(kafka.registry(), EnrichedArticle.class), json);
        try (Interruption interruption = Interruption.listen();
                Follower follower = fromBeginning || exitAtEnd
                        ? Follower.fromBeginning(kafka.reader(), topics)
                        : Follower.fromEnd(kafka.reader(), topics)) {
            if (exitAtEnd) {
                follower.drain(printer::print);
            }
            while (!exitAtEnd && !interruption.requested()) {
                follower.poll(printer::print);
            }
        }
        return ExitStatus.OK;
    }
}
