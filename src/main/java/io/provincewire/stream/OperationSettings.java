package io.provincewire.stream;

import java.time.Duration;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;

/** How the job recovers, stops and is watched. */
final class OperationSettings {
    private OperationSettings() {}

    static void define(ConfigDef settings) {
        settings.define(
                        JobSettings.THREAD_RESTARTS,
                        ConfigDef.Type.INT,
                        5,
                        Range.atLeast(0),
                        Importance.LOW,
                        "How many stream threads that died may be replaced within the window before the job stops.")
                .define(
                        JobSettings.THREAD_RESTARTS_WINDOW,
                        ConfigDef.Type.LONG,
                        Duration.ofMinutes(10).toMillis(),
                        Range.atLeast(1),
                        Importance.LOW,
                        "The window of " + JobSettings.THREAD_RESTARTS + ".")
                .define(
                        JobSettings.CLOSE_TIMEOUT,
                        ConfigDef.Type.LONG,
                        8_000L,
                        Range.atLeast(1),
                        Importance.LOW,
                        "How long a clean stop may take.")
                .define(
                        JobSettings.MANAGEMENT_HOST,
                        ConfigDef.Type.STRING,
                        "127.0.0.1",
                        Importance.LOW,
                        "Address that health and metrics are served on.")
                .define(
                        JobSettings.MANAGEMENT_PORT,
                        ConfigDef.Type.INT,
                        -1,
                        Range.between(-1, 65_535),
                        Importance.MEDIUM,
                        "Port that health and metrics are served on; 0: a free one, -1: none.")
                .define(
                        JobSettings.STALL_LIMIT,
                        ConfigDef.Type.LONG,
                        Duration.ofMinutes(10).toMillis(),
                        Range.atLeast(1),
                        Importance.LOW,
                        "How long nothing may be committed while records wait before the liveness probe fails.");
    }
}
