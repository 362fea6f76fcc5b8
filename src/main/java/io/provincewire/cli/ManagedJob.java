package io.provincewire.cli;

import io.provincewire.ops.Management;
import io.provincewire.stream.ArticleJob;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The management port of a job, where the configuration asks for one. */
final class ManagedJob implements AutoCloseable {
    private final @Nullable Management management;

    private ManagedJob(@Nullable Management management) {
        this.management = management;
    }

    static ManagedJob of(JobConfig config, ArticleJob job) {
        if (config.getInt(JobSettings.MANAGEMENT_PORT) < 0) {
            return new ManagedJob(null);
        }
        try {
            return new ManagedJob(Management.start(config, job));
        } catch (IOException e) {
            throw CommandException.failed("the management port cannot be opened: " + e.getMessage());
        }
    }

    /** Where it listens. */
    OptionalInt port() {
        return Optional.ofNullable(management).stream()
                .mapToInt(Management::port)
                .findFirst();
    }

    @Override
    public void close() {
        if (management != null) {
            management.close();
        }
    }
}
