package io.provincewire.faults;

import io.provincewire.stream.JobCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;

/**
 * What all scenarios share: a broker, a registry, a directory, and the table that is printed when the last is over. How
 * much each of them publishes is said by the build: {@code faults.articles}, {@code faults.per-second}.
 */
final class FaultSite implements AutoCloseable {
    private final Path directory;
    private final JobCluster cluster;
    private final FaultTable table = new FaultTable();

    private FaultSite(Path directory) {
        this.directory = directory;
        this.cluster = JobCluster.start(directory);
    }

    static FaultSite start() {
        // Whoever ends the suite ends what it started.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        try {
            return new FaultSite(Files.createTempDirectory("faults"));
        } catch (IOException e) {
            throw new AssertionError("no directory for the fault suite", e);
        }
    }

    JobCluster cluster() {
        return cluster;
    }

    Path directory() {
        return directory;
    }

    FaultTable table() {
        return table;
    }

    /** A job of its own, with topics of its own, named {@code name}. */
    Scenario scenario(String name) throws Exception {
        return scenario(name, Map.of());
    }

    Scenario scenario(String name, Map<String, String> settings) throws Exception {
        return new Scenario(this, name, settings);
    }

    /** How many records a ledger holds. */
    static int articles() {
        return Integer.getInteger("faults.articles", 1_500);
    }

    static int perSecond() {
        return Integer.getInteger("faults.per-second", 150);
    }

    @Override
    public void close() throws IOException {
        System.out.println(table);
        cluster.close();
        Utils.delete(directory.toFile());
    }
}
