package io.provincewire.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program in processes of its own, its log as talkative as it can be.
 *
 * @param logs where each writes its output
 * @param environment what it finds besides
 */
record Program(Path logs, Map<String, String> environment) {

    /** A process that was started, and where its standard output and error go. */
    record Running(Process process, Path log) {
        String said() throws IOException {
            return Files.readString(log);
        }

        int end() throws InterruptedException {
            process.destroy();
            return status();
        }

        int status() throws InterruptedException {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("does not end: " + log);
            }
            return process.exitValue();
        }
    }

    Running start(String name, String... arguments) throws IOException {
        Path log = Files.createTempFile(logs, name + "-", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlog.level=DEBUG",
                "-Dlog.kafka=INFO",
                "-Dfile.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.provincewire.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        process.environment().putAll(environment);
        return new Running(process.start(), log);
    }

    /** Runs it to its end, which must be a good one, and returns what it said. */
    String run(String... arguments) throws IOException, InterruptedException {
        Running running = start(arguments[0], arguments);
        int status = running.status();
        if (status != 0) {
            throw new AssertionError(List.of(arguments) + " ended with " + status + ": " + running.said());
        }
        return running.said();
    }
}
