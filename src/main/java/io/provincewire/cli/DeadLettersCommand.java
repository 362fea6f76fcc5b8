package io.provincewire.cli;

import io.provincewire.stream.JobConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what could not be processed, and publishes it again. */
@Command(
        name = "dead-letters",
        description = {
            "Lists the articles that could not be processed: when, why, where they stood, their key.",
            "With --replay those that are listed are published to the raw topic again, as they came and each once; "
                    + "what was processed meanwhile is seen to be unchanged and dropped. Look at the list first."
        })
final class DeadLettersCommand implements Callable<Integer> {

    @Mixin
    private final ClusterOption cluster = new ClusterOption();

    @Option(names = "--cause", paramLabel = "CODE", description = "Only those of this cause, e.g. invalid-json.")
    private @Nullable String cause;

    @Option(names = "--id", paramLabel = "KEY", description = "Only those with this key (the article's id).")
    private @Nullable String id;

    @Option(names = "--replay", description = "Publish them again.")
    private boolean replay;

    private final Terminal terminal;

    DeadLettersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        JobConfig config = cluster.read();
        Cluster kafka = new Cluster(config);
        String deadLetters = config.topics().deadLetters();
        String raw = config.topics().raw();
        kafka.require(List.of(deadLetters, raw));
        Map<String, Integer> byCause = new TreeMap<>();
        try (Follower follower = Follower.fromBeginning(kafka.reader(), List.of(deadLetters));
                Replay replayed = replay ? new Replay(new RawPublisher(kafka.writer(), raw)) : new Replay(null)) {
            follower.drain(record -> {
                DeadLetter letter = new DeadLetter(record);
                if (isWanted(letter)) {
                    terminal.line(letter.line());
                    byCause.merge(letter.cause(), 1, Integer::sum);
                    replayed.add(letter);
                }
            });
            terminal.note(count(byCause));
            return replayed.finish(raw);
        }
    }

    private boolean isWanted(DeadLetter letter) {
        return (cause == null || cause.equals(letter.cause())) && (id == null || id.equals(letter.key()));
    }

    private static String count(Map<String, Integer> byCause) {
        int all = byCause.values().stream().mapToInt(Integer::intValue).sum();
        return all + " dead letters" + (byCause.isEmpty() ? "" : " " + byCause);
    }

    /** Publishes letters again, where there is a publisher. */
    private final class Replay implements AutoCloseable {
        private final @Nullable RawPublisher publisher;
        /** An article that died, was replayed and died again has two letters. */
        private final Set<String> seen = new HashSet<>();

        private int cut;

        private Replay(@Nullable RawPublisher publisher) {
            this.publisher = publisher;
        }

        private void add(DeadLetter letter) {
            if (publisher == null || !seen.add(letter.identity())) {
                return;
            }
            if (letter.isCut()) {
                cut++;
            } else {
                publisher.send(letter.again(publisher.topic()));
            }
        }

        private int finish(String topic) {
            if (publisher == null) {
                return ExitStatus.OK;
            }
            terminal.note("published " + publisher.flush() + " to " + topic + " again"
                    + (cut == 0 ? "" : "; left out " + cut + " that were too large to be kept whole"));
            return cut == 0 ? ExitStatus.OK : ExitStatus.FAILED;
        }

        @Override
        public void close() {
            if (publisher != null) {
                publisher.close();
            }
        }
    }
}
