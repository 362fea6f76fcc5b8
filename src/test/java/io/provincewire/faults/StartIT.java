package io.provincewire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.stream.JobCluster;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.TopicsSetup;
import java.nio.file.Files;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the job refuses to work without or with, and says so. */
@Tag("faults")
@ExtendWith(FaultSites.class)
final class StartIT {
    private final FaultSite site;

    StartIT(FaultSite site) {
        this.site = site;
    }

    @Test
    void provinceTopicDeletedUnderWayAndMissingAtStart() throws Exception {
        try (Scenario scenario = site.scenario("topic")) {
            JobConfig config = scenario.config();
            String hue = config.topics().enriched("hue");
            RawWriter writer = scenario.writer();
            JobProcess job = scenario.start(0);
            writer.publish("one", writer.article("one", "hue"));
            site.cluster().awaitDone(config);
            delete(config, hue);
            writer.publish("two", writer.article("two", "hue"));
            assertThat(job.exitStatus()).isEqualTo(1);
            assertThat(job.said()).contains("stopping, since these are gone: topic " + hue);
            assertThat(site.cluster().lag(config))
                    .as("nothing committed past it")
                    .isEqualTo(1);

            JobProcess refused = scenario.start(0);
            assertThat(refused.exitStatus()).isEqualTo(1);
            assertThat(refused.said()).contains("missing: topic " + hue);

            assertThat(new TopicsSetup(config).create()).containsExactly("topic " + hue);
            JobProcess again = scenario.start(0);
            site.cluster().awaitDone(config);
            JobCluster.await("the job to be ready", again::isReady);
            scenario.stop();
            Rest.await(config);
            assertThat(site.cluster().told(config)).containsExactly(hue + " two 1");
            scenario.holdLogs();
        }
    }

    @Test
    void stateDirectoryOfAnotherClusterIsRefused() throws Exception {
        try (Scenario scenario = site.scenario("foreign")) {
            Files.createDirectories(scenario.state(0));
            Files.writeString(scenario.state(0).resolve("foreign.cluster"), "another\n");
            JobProcess job = scenario.start(0);
            assertThat(job.exitStatus()).isEqualTo(1);
            assertThat(job.said()).contains("the state directory " + scenario.state(0) + " belongs to cluster another");
            scenario.forget(0);
        }
    }

    private static void delete(JobConfig config, String topic) throws Exception {
        try (Admin admin = Admin.create(config.clients())) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }
}
