package io.provincewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class BoundProcessTest {

    @Test
    void endsTheChildWhenClosed(@TempDir Path directory) throws Exception {
        BoundProcess process = BoundProcess.start(saysItsIdAndWaits(), directory.resolve("log"));
        ProcessHandle child = child(directory.resolve("log"));
        process.close();
        child.onExit().get();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void endsTheChildWhenTheParentIsKilled(@TempDir Path directory) throws Exception {
        Path log = directory.resolve("log");
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        log.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("parent.log").toFile())
                .start();
        ProcessHandle child = child(log);
        assertThat(child.isAlive()).isTrue();
        parent.destroyForcibly();
        child.onExit().get();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void seesThatTheChildEndedByItself(@TempDir Path directory) throws Exception {
        try (BoundProcess process = BoundProcess.start(List.of("sh", "-c", "exit 3"), directory.resolve("log"))) {
            while (process.isAlive()) {
                Thread.onSpinWait();
            }
            assertThat(process.isAlive()).isFalse();
        }
    }

    private static List<String> saysItsIdAndWaits() {
        return List.of("sh", "-c", "echo $$; exec sleep 600");
    }

    private static ProcessHandle child(Path log) throws IOException {
        String line = "";
        while (!line.endsWith("\n")) {
            line = Files.exists(log) ? Files.readString(log) : "";
        }
        return ProcessHandle.of(Long.parseLong(line.strip())).orElseThrow();
    }

    /** A program that starts a child and is killed. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] args) throws Exception {
            BoundProcess.start(saysItsIdAndWaits(), Path.of(args[0]));
            Thread.sleep(600_000);
        }
    }
}
