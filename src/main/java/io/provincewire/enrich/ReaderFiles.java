package io.provincewire.enrich;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Files of a user that add to the data that comes with the job.
 *
 * @param catalogue more indicators, in the form of {@code config/indicators.yaml}
 * @param outlets more outlets, in the form of {@code config/outlets.yaml}
 */
public record ReaderFiles(Optional<Path> catalogue, Optional<Path> outlets) {
    /** Nothing but what comes with the job. */
    public static ReaderFiles none() {
        return new ReaderFiles(Optional.empty(), Optional.empty());
    }
}
