package io.provincewire.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of its own in memory, of a few megabytes. */
final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "256m";

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    /** Mounts it; skips the test where that is not allowed. */
    static SmallDisk mount(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Process mount = run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", directory.toString());
        String said = new String(mount.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(mount.waitFor() == 0, "skipped: a small file system cannot be mounted here: " + said.strip());
        return new SmallDisk(directory);
    }

    Path directory() {
        return directory;
    }

    /** Writes a file until not a byte more goes in. */
    Path fill() throws IOException {
        Path filler = directory.resolve("filler");
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (directory.toFile().getUsableSpace() > 0) {
                throw full;
            }
        }
        return filler;
    }

    private static Process run(String... command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", directory.toString()).waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
