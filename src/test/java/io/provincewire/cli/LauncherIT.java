package io.provincewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.local.Distribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a user starts it. */
@SuppressWarnings("NullAway.Init")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LauncherIT {
    private Path scratch;
    private Path launcher;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void linkTheLauncherFromElsewhere(@TempDir Path directory) throws IOException {
        scratch = directory;
        launcher = Files.createSymbolicLink(
                directory.resolve("pw"),
                Distribution.home().resolveSibling("bin").resolve("provincewire"));
    }

    @AfterEach
    void endWhatWasStarted() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void demoServesTheOtherCommandsUntilCtrlC() throws Exception {
        Process demo = start("demo", "demo");
        await(demo, "demo.err", "Ctrl-C ends");

        assertThat(run("topics", "kafka", "topics", "--list")).contains("news.raw", "news.enriched.nghe-an");
        assertThat(run("publish", "publish", text("muong-lat.txt", "Huyện Mường Lát trồng mới 120 ha rừng.")))
                .isEmpty();
        await(demo, "demo.out", "muong-lat");
        assertThat(run("tail", "tail", "thanh-hoa", "--exit-at-end", "--json"))
                .anyMatch(line -> line.contains("\"key\":\"muong-lat\"") && line.contains("Huyện Mường Lát"));
        assertThat(run("letters", "dead-letters", "--cause", "invalid-json"))
                .singleElement()
                .asString()
                .contains("key=haiphong-2025-1103");

        List<ProcessHandle> children = demo.descendants().toList();
        assertThat(children).isNotEmpty();
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(demo.pid()))
                        .start()
                        .waitFor())
                .isZero();
        assertThat(demo.waitFor()).isEqualTo(128 + 2);
        for (ProcessHandle child : children) {
            child.onExit().get();
        }
        assertThat(Files.exists(scratch.resolve("state/provincewire/demo.properties")))
                .isFalse();
    }

    @Test
    void passesTheStatusAndVietnameseArgumentsOn() throws Exception {
        Process wrong = start("wrong", "tail", "--nghệ-an");
        assertThat(wrong.waitFor()).isEqualTo(2);
        assertThat(lines("wrong.err")).singleElement().asString().contains("--nghệ-an");
    }

    private String text(String name, String content) throws IOException {
        return Files.writeString(scratch.resolve(name), content).toString();
    }

    private List<String> run(String name, String... arguments) throws Exception {
        Process process = start(name, arguments);
        assertThat(process.waitFor())
                .as(String.join("\n", lines(name + ".err")))
                .isZero();
        return lines(name + ".out");
    }

    private Process start(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectOutput(scratch.resolve(name + ".out").toFile())
                .redirectError(scratch.resolve(name + ".err").toFile());
        builder.environment()
                .putAll(Map.of(
                        "XDG_STATE_HOME", scratch.resolve("state").toString(),
                        "PROVINCEWIRE_BUILD", "never",
                        "LC_ALL", "C"));
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private void await(Process process, String file, String words) throws Exception {
        while (lines(file).stream().noneMatch(line -> line.contains(words))) {
            boolean ended = process.waitFor(100, TimeUnit.MILLISECONDS);
            assertThat(ended).as("ended before it said: " + words).isFalse();
        }
    }

    private List<String> lines(String file) throws IOException {
        Path path = scratch.resolve(file);
        return Files.exists(path) ? Files.readAllLines(path) : List.of();
    }
}
