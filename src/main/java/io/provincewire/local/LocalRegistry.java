package io.provincewire.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A schema registry (Apicurio) as a child process on a port of the loopback interface. Its schemas stay in its
 * directory and are found again, with the same ids, at the next start; so does its log, {@code registry.log}.
 */
public final class LocalRegistry implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final BoundProcess process;
    private final URI url;

    private LocalRegistry(BoundProcess process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts a registry and returns when it answers.
     *
     * @param directory where its schemas and its log are, made when missing; one registry at a time
     * @param port where it listens; empty takes a free one
     * @throws LocalStartException if it is not part of the distribution, ends or does not answer in two minutes
     */
    public static LocalRegistry start(Path directory, OptionalInt port) {
        int listening = port.isPresent()
                ? FreePorts.require(port.getAsInt(), "the local registry")
                : FreePorts.find(1).get(0);
        Path log = directory.resolve("registry.log");
        BoundProcess process = launch(command(directory.toAbsolutePath(), listening), log);
        LocalRegistry registry = new LocalRegistry(process, URI.create("http://" + HOST + ":" + listening));
        try {
            new HttpWait(registry.url().resolve("/apis/ccompat/v7/subjects"), process, log).upTo(START_LIMIT);
            return registry;
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
    }

    /** The base of the API that Confluent's registry defined: what {@code schema.registry.url} takes. */
    public URI url() {
        return url.resolve("/apis/ccompat/v7");
    }

    /** Ends the child process; returns when it is gone. */
    @Override
    public void close() {
        process.close();
    }

    private static BoundProcess launch(List<String> command, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return BoundProcess.start(command, log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the local registry", e);
        }
    }

    private static List<String> command(Path directory, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dquarkus.http.host=" + HOST,
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.datasource.jdbc.url=jdbc:h2:file:" + directory.resolve("schemas"),
                "-jar",
                jar().toString());
    }

    private static Path jar() {
        Path home = Distribution.home().resolve("registry");
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-runner.jar"))
                    .findAny()
                    .orElseThrow(() -> new LocalStartException("no registry in " + home));
        } catch (IOException e) {
            throw new LocalStartException("no registry in " + home + "; build it with: mvn package -DskipTests", e);
        }
    }
}
