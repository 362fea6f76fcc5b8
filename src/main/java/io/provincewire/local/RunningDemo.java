package io.provincewire.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a demo that runs now can be reached: so that other commands find it without being told. It stands in one small
 * file of the user's state directory ({@code $XDG_STATE_HOME/provincewire}, by default
 * {@code ~/.local/state/provincewire}); of several demos the newest counts.
 *
 * @param pid the demo's process
 * @param bootstrapServers its broker
 * @param registryUrl its schema registry
 */
public record RunningDemo(long pid, String bootstrapServers, String registryUrl) {

    /** The demo that runs now, if any. */
    public static Optional<RunningDemo> find() {
        return read(file()).filter(RunningDemo::isAlive);
    }

    /** Makes this demo the one that is found. */
    public void announce() {
        Properties entries = new Properties();
        entries.setProperty("pid", String.valueOf(pid));
        entries.setProperty("bootstrap.servers", bootstrapServers);
        entries.setProperty("schema.registry.url", registryUrl);
        try {
            Files.createDirectories(file().getParent());
            try (Writer out = Files.newBufferedWriter(file(), StandardCharsets.UTF_8)) {
                entries.store(out, "The provincewire demo that runs now");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file(), e);
        }
    }

    /** Takes this demo back; leaves the entry of another alone. */
    public void withdraw() {
        if (read(file()).filter(this::equals).isPresent()) {
            try {
                Files.deleteIfExists(file());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete " + file(), e);
            }
        }
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static Optional<RunningDemo> read(Path file) {
        Properties entries = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            entries.load(in);
            return Optional.of(new RunningDemo(
                    Long.parseLong(entries.getProperty("pid")),
                    entries.getProperty("bootstrap.servers", ""),
                    entries.getProperty("schema.registry.url", "")));
        } catch (IOException | IllegalArgumentException none) {
            return Optional.empty(); // absent, or half written by a demo that is starting
        }
    }

    private static Path file() {
        Map<String, String> environment = System.getenv();
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path base = state.isBlank() ? Path.of(System.getProperty("user.home"), ".local", "state") : Path.of(state);
        return base.resolve("provincewire").resolve("demo.properties");
    }
}
