package io.provincewire.faults;

import io.provincewire.stream.JobConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Brokers refuse what is dated ahead of them, unless a topic says otherwise: here the raw topic does. */
final class AnyTime {
    private AnyTime() {}

    static void allow(JobConfig config) throws Exception {
        ConfigResource raw =
                new ConfigResource(ConfigResource.Type.TOPIC, config.topics().raw());
        ConfigEntry any = new ConfigEntry(
                TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
                String.valueOf(Duration.ofDays(400).toMillis()));
        try (Admin admin = Admin.create(config.clients())) {
            admin.incrementalAlterConfigs(Map.of(raw, List.of(new AlterConfigOp(any, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }
}
