package io.provincewire.faults;

import io.provincewire.cli.Main;
import io.provincewire.stream.ArticleJob;
import io.provincewire.stream.FakeEnricher;
import io.provincewire.stream.JobConfig;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An instance of the job in a process of its own, to be killed. */
final class JobProcess implements AutoCloseable {
    private final Process process;

    private JobProcess(Process process) {
        this.process = process;
    }

    /** Starts an instance of the job with the tests' enricher; what it says goes to {@code log}. */
    static JobProcess start(JobConfig config, Path log) throws IOException {
        return start(log, JobProcess.class, settings(config, log).toString());
    }

    /** Starts {@code provincewire run} as users do. */
    static JobProcess startProgram(JobConfig config, Path log) throws IOException {
        return start(log, Main.class, "run", "--config", settings(config, log).toString());
    }

    private static Path settings(JobConfig config, Path log) throws IOException {
        Path file = Files.createTempFile(log.getParent(), "job", ".properties");
        StringBuilder settings = new StringBuilder();
        for (Map.Entry<String, Object> setting : config.originals().entrySet()) {
            settings.append(setting.getKey())
                    .append('=')
                    .append(setting.getValue())
                    .append('\n');
        }
        return Files.writeString(file, settings);
    }

    private static JobProcess start(Path log, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        File output = log.toFile();
        return new JobProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start());
    }

    /** Runs the job of the file {@code arguments[0]} until it ends. */
    public static void main(String[] arguments) throws Exception {
        JobConfig config = JobConfig.load(Path.of(arguments[0]), Map.of());
        try (ArticleJob job = new ArticleJob(config, new FakeEnricher())) {
            Runtime.getRuntime().addShutdownHook(new Thread(job::close));
            job.start();
            System.exit(job.await());
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for it to end by itself. */
    int exitStatus() throws InterruptedException {
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            throw new AssertionError("the job goes on");
        }
        return process.exitValue();
    }

    /** As {@code kill}. */
    void tellToStop() {
        process.destroy();
    }

    /** Stops it where it stands, as {@code kill -STOP}. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** Lets it go on where it stood. */
    void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new AssertionError("no process to signal");
        }
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
