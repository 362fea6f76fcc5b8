package io.provincewire.local;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;

/**
 * Where the built program lies: {@code provincewire.jar}, its libraries in {@code lib/} and the local registry in
 * {@code registry/}. It is the directory that holds the jar or the class directory that this class was loaded from,
 * unless the system property {@code provincewire.home} names another.
 */
public final class Distribution {
    private Distribution() {}

    /** The directory of the distribution, absolute. */
    public static Path home() {
        String given = System.getProperty("provincewire.home");
        return given == null ? besideTheseClasses() : Path.of(given).toAbsolutePath();
    }

    private static Path besideTheseClasses() {
        CodeSource source = Distribution.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI()).toAbsolutePath().resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class path entry without a path: " + source.getLocation(), e);
        }
    }
}
