package io.provincewire.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.kstream.Materialized;

/** What one instance keeps on its own disk: a copy of what the job's changelogs hold. */
public final class LocalState {
    private final JobConfig config;

    /** @param config of the job */
    public LocalState(JobConfig config) {
        this.config = config;
    }

    /** Where it is. */
    public Path directory() {
        return config.stateDirectory().resolve(config.getString(JobSettings.APPLICATION_ID));
    }

    /** Whether there is any: a directory for each task. Kafka Streams keeps a file with its own name beside them. */
    public boolean isThere() throws IOException {
        if (!Files.isDirectory(directory())) {
            return false;
        }
        try (Stream<Path> entries = Files.list(directory())) {
            return entries.anyMatch(Files::isDirectory);
        }
    }

    /**
     * Deletes it, as Kafka Streams does.
     *
     * @throws NotReadyException if it belongs to another cluster, or to an instance that is running
     * @throws IOException if something is left
     */
    public void clear() throws IOException {
        try (ClusterAdmin cluster = ClusterAdmin.connect(config)) {
            new ClusterMarker(config).claim(cluster.clusterId());
        }
        try (KafkaStreams streams = new KafkaStreams(persistent(), new StreamsSettings(config, "").properties())) {
            streams.cleanUp();
        } catch (StreamsException e) {
            throw new NotReadyException("the state in " + directory() + " is in use: " + e.getMessage());
        }
        if (isThere()) {
            throw new IOException("not all of " + directory() + " could be deleted");
        }
    }

    /** Kafka Streams looks for state only where a topology keeps any. */
    private Topology persistent() {
        StreamsBuilder any = new StreamsBuilder();
        any.table(config.topics().raw(), Materialized.as(ReviseArticle.STORE));
        return any.build();
    }
}
