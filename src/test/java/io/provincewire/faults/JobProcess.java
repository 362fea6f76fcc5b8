package io.provincewire.faults;

import io.provincewire.cli.Main;
import io.provincewire.ops.Management;
import io.provincewire.stream.ArticleJob;
import io.provincewire.stream.FakeEnricher;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobState;
import io.provincewire.stream.NotReadyException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An instance of the job in a process of its own, to be killed. */
final class JobProcess implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("event=management-started host=\\S+ port=(\\d+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;
    /** How long the log was when it was started. */
    private final long begin;

    private JobProcess(Process process, Path log, long begin) {
        this.process = process;
        this.log = log;
        this.begin = begin;
    }

    /** Starts an instance of the job with the tests' enricher; what it says goes to {@code log}. */
    static JobProcess start(JobConfig config, Path log) throws IOException {
        return start(config, log, Duration.ZERO);
    }

    /** The same on a machine whose clock is off. */
    static JobProcess start(JobConfig config, Path log, Duration ahead) throws IOException {
        return start(log, JobProcess.class, settings(config, log).toString(), ahead.toString());
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
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        long begin = Files.exists(log) ? Files.size(log) : 0;
        return new JobProcess(builder.start(), log, begin);
    }

    /**
     * Runs the job of the file {@code arguments[0]}, its clock ahead by {@code arguments[1]}, until it ends or is told to
     * stop; then 0 where all is committed.
     */
    public static void main(String[] arguments) throws Exception {
        JobConfig config = JobConfig.load(Path.of(arguments[0]), Map.of());
        AtomicInteger status = new AtomicInteger();
        try (ArticleJob job =
                        new ArticleJob(config, new FakeEnricher(), new ShiftedTime(Duration.parse(arguments[1])));
                Management management = Management.start(config, job)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                job.close();
                Runtime.getRuntime().halt(job.state() == JobState.FAILED ? 1 : status.get());
            }));
            job.start();
            status.set(job.await());
        } catch (NotReadyException refused) {
            System.err.println(refused.getMessage());
            status.set(1);
        }
        System.exit(status.get());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What its readiness probe answers; false where it does not. */
    boolean isReady() {
        return says("/health/ready");
    }

    /** What its liveness probe answers; false where it does not. */
    boolean isLive() {
        return says("/health/live");
    }

    private boolean says(String probe) {
        return port().map(port -> isGood("http://127.0.0.1:" + port + probe)).orElse(false);
    }

    private static boolean isGood(String page) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(page))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<String> port() {
        return PORT.matcher(said())
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst();
    }

    /** What it has said since it was started. */
    String said() {
        try {
            byte[] all = Files.readAllBytes(log);
            int from = (int) Math.min(begin, all.length);
            return new String(all, from, all.length - from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("no log", e);
        }
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
