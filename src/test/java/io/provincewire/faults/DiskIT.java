package io.provincewire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.stream.JobCluster;
import io.provincewire.stream.JobSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The disk of the state directory fills up under way: the job says so, waits, and goes on when there is room. */
@Tag("faults-long")
@ExtendWith(FaultSites.class)
final class DiskIT {
    private static final int STORES_MEMORY = 1 << 20;

    private final FaultSite site;

    DiskIT(FaultSite site) {
        this.site = site;
    }

    @Test
    void full() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(site.directory().resolve("disk"));
                Scenario scenario = site.scenario("disk", settings(disk.directory()))) {
            JobProcess job = scenario.start(0);
            scenario.publish();
            scenario.awaitOpenTransaction();
            Path filler = disk.fill();
            JobCluster.await("the job to say that it is full", () -> job.said().contains("is full"));
            scenario.struck();
            JobCluster.await("the job not to be ready", () -> !job.isReady());
            assertThat(job.said()).contains("the disk of the state directory " + disk.directory() + " is full");
            assertThat(job.isLive()).as("alive").isTrue();
            scenario.published();
            assertThat(site.cluster().lag(scenario.config())).as("it waits").isPositive();
            Files.delete(filler);
            scenario.over();
            scenario.hold("disk of the state full");
        }
    }

    private static Map<String, String> settings(Path disk) {
        // So little memory that the state is written to the disk soon.
        return Map.of(JobSettings.STATE_DIR, disk.toString(), JobSettings.STATE_MEMORY, String.valueOf(STORES_MEMORY));
    }
}
