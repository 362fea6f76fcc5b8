package io.provincewire.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory for one command: the user's own, which stays, or one that goes with the command. */
record ScratchDirectory(Path path, boolean stays) implements AutoCloseable {

    static ScratchDirectory of(@Nullable Path own) {
        try {
            return own == null
                    ? new ScratchDirectory(Files.createTempDirectory("provincewire-"), false)
                    : new ScratchDirectory(Files.createDirectories(own), true);
        } catch (IOException e) {
            throw CommandException.failed("cannot make a directory for data: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        if (stays) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
