package io.provincewire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.stream.JobCluster;
import io.provincewire.stream.JobSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The registry fails for half a minute while an article in a schema comes that the job has to ask for. */
@Tag("faults")
@ExtendWith(FaultSites.class)
final class RegistryIT {
    private static final Duration OUTAGE = Duration.ofSeconds(30);

    private final FaultSite site;

    RegistryIT(FaultSite site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL", "STALL", "AWAY"})
    void registryFails(RegistryProxy.Mode fault) throws Exception {
        try (RegistryProxy proxy = new RegistryProxy(site.cluster().registryUrl());
                Scenario scenario = site.scenario(
                        "registry-" + fault,
                        Map.of(JobSettings.REGISTRY_URL, proxy.url().toString()))) {
            byte[] unseen = scenario.writer().ofUnseenSchema("unseen");
            JobProcess job = scenario.start(0);
            scenario.publish();
            scenario.ledger().alsoExpect("unseen", "unseen");
            scenario.awaitOpenTransaction();
            proxy.set(fault);
            scenario.writer().publish("unseen", unseen);
            JobCluster.await("the job to wait", () -> !job.isReady());
            scenario.struck();
            long lag = site.cluster().lag(scenario.config());
            JobCluster.pass(OUTAGE);
            assertThat(job.isReady()).as("ready").isFalse();
            assertThat(job.isLive()).as("alive").isTrue();
            scenario.published();
            assertThat(site.cluster().lag(scenario.config()))
                    .as("the lag grows")
                    .isGreaterThan(lag);
            proxy.set(RegistryProxy.Mode.PASS);
            scenario.over();
            scenario.hold("registry " + fault);
        }
    }
}
