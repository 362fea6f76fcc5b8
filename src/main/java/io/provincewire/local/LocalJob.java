package io.provincewire.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The job as {@code run} starts it, as a child process with options of its own for Java. */
public final class LocalJob implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofMinutes(15);

    private final BoundProcess process;
    private final Path log;
    private final URI health;

    private LocalJob(BoundProcess process, Path log, URI health) {
        this.process = process;
        this.log = log;
        this.health = health;
    }

    /**
     * Starts it and returns at once.
     *
     * @param directory for its configuration and its log, {@code job.log}
     * @param settings of the job
     * @param java options for Java
     */
    public static LocalJob start(Path directory, Map<String, String> settings, List<String> java) {
        int port = FreePorts.find(1).get(0);
        Properties all = new Properties();
        all.putAll(settings);
        all.setProperty("management.port", String.valueOf(port));
        Path file = directory.resolve("job.properties");
        Path log = directory.resolve("job.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "io.provincewire.cli.Main", "run", "--config"));
        command.add(file.toString());
        try {
            Files.createDirectories(directory);
            try (Writer out = Files.newBufferedWriter(file)) {
                all.store(out, null);
            }
            return new LocalJob(
                    BoundProcess.start(command, log), log, URI.create("http://127.0.0.1:" + port + "/health/ready"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the job", e);
        }
    }

    /** Returns when it has restored its state and works. */
    public void awaitReady() {
        new HttpWait(health, process, log).upTo(READY_LIMIT);
    }

    /** Whether it has not ended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Greatest memory of the process so far, in bytes; -1 where the system does not tell. */
    public long peakMemory() {
        return process.children().mapToLong(LocalJob::peakMemory).max().orElse(-1);
    }

    private static long peakMemory(ProcessHandle child) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(child.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }

    /** Ends it as a supervisor would; returns when it is gone. */
    @Override
    public void close() {
        process.close();
    }
}
