package io.provincewire.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A child process that never outlives this one, however this one ends. A small shell stands between: it waits for its
 * standard input to close, which the system does even for a parent that was killed, and then ends the child. The shell
 * and the child ignore Ctrl-C, so that this process decides in which order things stop.
 */
final class BoundProcess implements AutoCloseable {
    private static final String GUARD = String.join(
            "\n",
            "trap '' INT QUIT HUP",
            "\"$@\" </dev/null &",
            "child=$!",
            // Kept open under another number: the shell gives a command in the background no standard input.
            "exec 3<&0",
            "{ cat <&3 >/dev/null; kill $child; sleep 5; kill -9 $child; } >/dev/null 2>&1 &",
            "guard=$!",
            "wait $child",
            "code=$?",
            "kill $guard 2>/dev/null",
            "exit $code");

    private static final long STOP_SECONDS = 8;

    private final Process shell;

    private BoundProcess(Process shell) {
        this.shell = shell;
    }

    /** Starts {@code command}; what it prints is added to {@code log}. */
    static BoundProcess start(List<String> command, Path log) throws IOException {
        List<String> guarded = new ArrayList<>(List.of("sh", "-c", GUARD, "guard"));
        guarded.addAll(command);
        return new BoundProcess(new ProcessBuilder(guarded)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    /** The child, and what it started. */
    Stream<ProcessHandle> children() {
        return shell.descendants();
    }

    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                shell.descendants().forEach(ProcessHandle::destroyForcibly);
                shell.destroyForcibly();
            }
        } catch (IOException e) {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
