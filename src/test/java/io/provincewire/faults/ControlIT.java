package io.provincewire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.stream.JobSettings;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The suite must be able to see a fault: without deduplication it does. */
@Tag("faults")
@ExtendWith(FaultSites.class)
final class ControlIT {
    private final FaultSite site;

    ControlIT(FaultSite site) {
        this.site = site;
    }

    @Test
    void withoutDeduplicationTheVerdictIsAnother() throws Exception {
        try (Scenario scenario = site.scenario("control", Map.of(JobSettings.DEDUPLICATION, "false"))) {
            scenario.start(0);
            scenario.publish();
            scenario.struck();
            scenario.catchUp();
            scenario.stop();
            assertThat(scenario.told("negative control: deduplication off").twice())
                    .isNotEmpty();
        }
    }
}
