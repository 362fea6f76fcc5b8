package io.provincewire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.stream.JobSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instances die by {@code kill -9} inside an open transaction, and others take over. */
@ExtendWith(FaultSites.class)
final class KillIT {
    /** A transaction is open nearly always. */
    private static final Map<String, String> LONG_TRANSACTIONS = Map.of(JobSettings.COMMIT_INTERVAL, "1000");

    private static final int KILLS = 5;

    private final FaultSite site;

    KillIT(FaultSite site) {
        this.site = site;
    }

    @Tag("faults")
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void killed(boolean isStateDeleted) throws Exception {
        try (Scenario scenario = site.scenario(isStateDeleted ? "killed-bare" : "killed", LONG_TRANSACTIONS)) {
            scenario.start(0);
            scenario.publish();
            kill(scenario, 0, 100);
            if (isStateDeleted) {
                delete(scenario.state(0));
            }
            scenario.start(0);
            hold(scenario, isStateDeleted ? "kill -9, state deleted" : "kill -9");
        }
    }

    /** Of two instances one is killed, five times, at random; the third time its state goes too. */
    @Tag("faults-long")
    @Test
    void killedAtRandom() throws Exception {
        Random random = new Random(5);
        try (Scenario scenario = site.scenario("killed-random", LONG_TRANSACTIONS)) {
            scenario.start(0);
            scenario.start(1);
            scenario.publish();
            for (int i = 0; i < KILLS; i++) {
                int victim = random.nextInt(2);
                kill(scenario, victim, 100 + random.nextInt(FaultSite.articles() / 10));
                if (i == 2) {
                    delete(scenario.state(victim));
                }
                scenario.start(victim);
            }
            hold(scenario, "kill -9 at random, five times");
        }
    }

    @Tag("faults-long")
    @Test
    void allKilledAtOnce() throws Exception {
        try (Scenario scenario = site.scenario("killed-all", LONG_TRANSACTIONS)) {
            for (int i = 0; i < 3; i++) {
                scenario.start(i);
            }
            scenario.publish();
            scenario.awaitOpenTransaction();
            for (int i = 0; i < 3; i++) {
                scenario.instance(i).kill();
            }
            scenario.struck();
            for (int i = 0; i < 3; i++) {
                scenario.start(i);
            }
            hold(scenario, "kill -9 of all three at once");
        }
    }

    private static void kill(Scenario scenario, int victim, int records) throws InterruptedException {
        scenario.awaitOpenTransaction(records);
        scenario.instance(victim).kill();
        scenario.struck();
    }

    private static void hold(Scenario scenario, String fault) throws Exception {
        scenario.hold(fault);
        assertThat(scenario.cluster().aborted(scenario.config()))
                .as("a transaction was aborted")
                .isPositive();
    }

    private static void delete(Path state) throws Exception {
        Utils.delete(state.toFile());
    }
}
