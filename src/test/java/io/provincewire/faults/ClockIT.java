package io.provincewire.faults;

import io.provincewire.stream.JobSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Times that are not true: of records, and of the machine that an instance runs on. */
@Tag("faults-long")
@ExtendWith(FaultSites.class)
final class ClockIT {
    private static final List<Duration> PAST_AND_FUTURE = List.of(
            Duration.ofHours(1), Duration.ofDays(8), Duration.ofDays(30), Duration.ofDays(-1), Duration.ofDays(-365));

    private final FaultSite site;

    ClockIT(FaultSite site) {
        this.site = site;
    }

    /** With a horizon of a day, records from next year make nothing be forgotten, nor do those from last month. */
    @Test
    void recordsFromTheFuture() throws Exception {
        try (Scenario scenario = site.scenario("future", horizon(Duration.ofDays(1)))) {
            AnyTime.allow(scenario.config());
            scenario.start(0);
            scenario.publish(Ledger.offTime(11, FaultSite.articles(), PAST_AND_FUTURE, scenario.writer()));
            scenario.struck();
            scenario.hold("records from the future");
        }
    }

    /**
     * An instance whose clock is a day ahead does the work, and forgets what is beyond its horizon; then one whose clock
     * is a day behind takes over.
     */
    @Test
    void clockADayOff() throws Exception {
        try (Scenario scenario = site.scenario("clock", horizon(Duration.ofHours(12)))) {
            scenario.start(0);
            scenario.writer().publish("of-yesterday", scenario.writer().article("of-yesterday", ""));
            site.cluster().awaitDone(scenario.config());
            scenario.stop();
            start(scenario, Duration.ofDays(1));
            Ledger ledger = Ledger.of(12, FaultSite.articles(), scenario.writer());
            ledger.alsoExpect("of-yesterday", "of-yesterday");
            scenario.publish(ledger);
            scenario.awaitOpenTransaction(FaultSite.articles() / 2);
            scenario.stop();
            scenario.struck();
            start(scenario, Duration.ofDays(-1));
            scenario.holdWithoutGap("clock a day ahead, then a day behind");
        }
    }

    private static void start(Scenario scenario, Duration ahead) throws Exception {
        scenario.running(0, JobProcess.start(scenario.configOf(0), scenario.log(0), ahead));
    }

    private static Map<String, String> horizon(Duration horizon) {
        return Map.of(JobSettings.HORIZON, String.valueOf(horizon.toMillis()));
    }
}
