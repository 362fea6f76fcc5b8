package io.provincewire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.stream.JobCluster;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Brokers go and come back. */
@ExtendWith(FaultSites.class)
final class BrokersIT {
    private static final Duration OUTAGE = Duration.ofSeconds(30);

    private final FaultSite site;

    BrokersIT(FaultSite site) {
        this.site = site;
    }

    /** The only broker is stopped cleanly and started again. */
    @Tag("faults")
    @Test
    void bounced() throws Exception {
        try (Scenario scenario = site.scenario("bounced")) {
            scenario.start(0);
            scenario.publish();
            scenario.awaitOpenTransaction();
            site.cluster().bounceBroker();
            scenario.struck();
            scenario.hold("broker bounced");
        }
    }

    /** One of three dies, the one that leads a partition of the raw topic: two go on. */
    @Tag("faults-long")
    @Test
    void oneOfThreeKilled() throws Exception {
        try (BrokerProcesses brokers = BrokerProcesses.start(site.directory().resolve("brokers-one"));
                Scenario scenario = site.scenario("brokers-one", settings(brokers))) {
            scenario.start(0);
            scenario.publish();
            scenario.awaitOpenTransaction();
            int leader = leader(scenario.config());
            brokers.kill(leader);
            scenario.struck();
            scenario.catchUp();
            assertThat(leader(scenario.config())).as("another leads").isNotEqualTo(leader);
            brokers.start(leader);
            scenario.hold("one broker of three killed");
        }
    }

    /** Two of three die, so that nothing can be written: the job lives, is not ready, and goes on. */
    @Tag("faults-long")
    @Test
    void twoOfThreeDown() throws Exception {
        try (BrokerProcesses brokers = BrokerProcesses.start(site.directory().resolve("brokers-two"));
                Scenario scenario = site.scenario("brokers-two", settings(brokers))) {
            JobProcess job = scenario.start(0);
            JobCluster.await("the job to be ready", job::isReady);
            scenario.publish();
            scenario.awaitOpenTransaction();
            brokers.kill(1);
            brokers.kill(2);
            long down = System.nanoTime();
            JobCluster.await("the job not to be ready", () -> !job.isReady());
            JobCluster.await("half a minute", () -> System.nanoTime() - down > OUTAGE.toNanos());
            assertThat(job.isReady()).as("ready").isFalse();
            assertThat(job.isLive()).as("alive").isTrue();
            brokers.start(1);
            brokers.start(2);
            scenario.struck();
            scenario.hold("two brokers of three down, half a minute");
        }
    }

    private static int leader(JobConfig config) throws Exception {
        String raw = config.topics().raw();
        try (Admin admin = Admin.create(config.clients())) {
            return admin.describeTopics(List.of(raw)).allTopicNames().get().values().stream()
                    .map(topic -> topic.partitions().get(0).leader().id())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Map<String, String> settings(BrokerProcesses brokers) {
        return Map.of(JobSettings.BOOTSTRAP_SERVERS, brokers.bootstrapServers(), JobSettings.REPLICATION, "3");
    }
}
