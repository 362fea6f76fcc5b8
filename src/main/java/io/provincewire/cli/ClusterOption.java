package io.provincewire.cli;

import io.provincewire.local.RunningDemo;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cluster a command speaks to. */
final class ClusterOption {
    /** Names the settings of the job in every command, also where {@code --config} is another file. */
    static final String JOB_CONFIG = "--job-config";

    static final String DESCRIPTION = "Settings of the job, a .properties file. Without one: the environment "
            + "(PROVINCEWIRE_BOOTSTRAP_SERVERS, ...), else the demo that is running here.";

    @Option(
            names = {"-c", "--config", JOB_CONFIG},
            paramLabel = "FILE",
            description = DESCRIPTION)
    private @Nullable Path config;

    /** The settings, from the file, the environment or the demo that is running. */
    JobConfig read() {
        return read(config);
    }

    /** The settings in {@code config} and the environment; without one from the environment or the demo that is running. */
    static JobConfig read(@Nullable Path config) {
        Map<String, String> environment = System.getenv();
        if (config != null) {
            return load(config);
        }
        if (environment.containsKey("PROVINCEWIRE_BOOTSTRAP_SERVERS")) {
            return JobConfig.fromEnvironment(environment);
        }
        return RunningDemo.find()
                .map(ClusterOption::settings)
                .orElseThrow(() -> CommandException.usage(
                        "no demo is running here; say which cluster with " + JOB_CONFIG + " FILE"));
    }

    /** The settings in {@code file} and the environment. */
    static JobConfig load(Path file) {
        try {
            return JobConfig.load(file, System.getenv());
        } catch (NoSuchFileException e) {
            throw CommandException.usage("no file " + file);
        } catch (IOException e) {
            throw CommandException.usage("cannot read " + file + ": " + e.getMessage());
        }
    }

    private static JobConfig settings(RunningDemo demo) {
        return JobConfig.of(Map.of(
                JobSettings.BOOTSTRAP_SERVERS, demo.bootstrapServers(),
                JobSettings.REGISTRY_URL, demo.registryUrl()));
    }
}
