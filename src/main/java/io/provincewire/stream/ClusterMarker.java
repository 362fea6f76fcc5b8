package io.provincewire.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Says in the state directory which cluster it belongs to. Kafka Streams takes the state of any other cluster without a
 * word, and with it duplicates that are none.
 */
final class ClusterMarker {
    private final Path file;

    ClusterMarker(JobConfig config) {
        this.file = config.stateDirectory().resolve(config.getString(JobSettings.APPLICATION_ID) + ".cluster");
    }

    /** @throws NotReadyException if the directory belongs to another cluster */
    void claim(String clusterId) {
        try {
            if (Files.exists(file)) {
                compare(Files.readString(file).strip(), clusterId);
            } else {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, clusterId + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(String owner, String clusterId) {
        if (!owner.equals(clusterId)) {
            throw new NotReadyException("the state directory " + file.getParent() + " belongs to cluster " + owner
                    + ", and this is cluster " + clusterId + ": give " + JobSettings.STATE_DIR
                    + " another directory, or delete this one to have the state rebuilt");
        }
    }
}
