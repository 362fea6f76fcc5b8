package io.provincewire.stream;

import io.provincewire.enrich.ReaderFiles;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;

/**
 * The configuration of one job, read from a properties file and the environment (which wins: {@code topic.prefix} is
 * {@code PROVINCEWIRE_TOPIC_PREFIX}). Values may come from {@code config.providers}. Settings that begin with
 * {@code kafka.} go to the Kafka clients without that prefix.
 */
public final class JobConfig extends AbstractConfig {
    /**
     * Of every client, where nothing else is set: the operating system sizes the buffers of a connection. Kafka's own 64 KiB
     * overflow by a burst of fetched records; what is dropped then comes again after 200 ms.
     */
    static final Map<String, Object> SOCKETS =
            Map.of(CommonClientConfigs.RECEIVE_BUFFER_CONFIG, -1, CommonClientConfigs.SEND_BUFFER_CONFIG, -1);

    private JobConfig(Map<String, Object> settings) {
        super(JobSettings.definition(), settings, false);
    }

    /**
     * Reads {@code file} and {@code environment}.
     *
     * @throws IOException if the file cannot be read
     * @throws ConfigException if a setting is unknown, missing or wrong; the message names it
     */
    public static JobConfig load(Path file, Map<String, String> environment) throws IOException {
        return read(Files.readString(file), environment);
    }

    /**
     * Reads {@code environment} alone.
     *
     * @throws ConfigException as {@link #load} does
     */
    public static JobConfig fromEnvironment(Map<String, String> environment) {
        return merge(new Properties(), environment);
    }

    /** Settings by name, without file or environment. */
    public static JobConfig of(Map<String, String> settings) {
        Properties file = new Properties();
        settings.forEach(file::setProperty);
        return merge(file, Map.of());
    }

    static JobConfig read(String text, Map<String, String> environment) throws IOException {
        Properties file = new Properties();
        try (Reader lines = new StringReader(text)) {
            file.load(lines);
        }
        return merge(file, environment);
    }

    private static JobConfig merge(Properties file, Map<String, String> environment) {
        return new JobConfig(
                SettingsSource.merge(file, environment, JobSettings.definition().names()));
    }

    /** The names of the topics. */
    public Topics topics() {
        return new Topics(getString(JobSettings.TOPIC_PREFIX));
    }

    /** What every Kafka client needs: where the cluster is, and all that passes through. */
    public Map<String, Object> clients() {
        Map<String, Object> clients = new HashMap<>(SOCKETS);
        clients.putAll(originalsWithPrefix(SettingsSource.CLIENTS_PREFIX));
        clients.put(JobSettings.BOOTSTRAP_SERVERS, String.join(",", getList(JobSettings.BOOTSTRAP_SERVERS)));
        return clients;
    }

    /** The user's files that add to the catalogue and to the outlets. */
    public ReaderFiles readerFiles() {
        return new ReaderFiles(path(JobSettings.CATALOGUE_FILE), path(JobSettings.OUTLETS_FILE));
    }

    private Optional<Path> path(String setting) {
        String path = getString(setting);
        return path.isBlank() ? Optional.empty() : Optional.of(Path.of(path));
    }

    /** Where the local state is. */
    public Path stateDirectory() {
        return Path.of(getString(JobSettings.STATE_DIR));
    }

    /** A setting in milliseconds. */
    public Duration duration(String setting) {
        return Duration.ofMillis(((Number) get(setting)).longValue());
    }
}
