package io.provincewire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.stream.JobCluster;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Instances come, go by themselves, and stand still. */
@Tag("faults-long")
@ExtendWith(FaultSites.class)
final class InstancesIT {
    private static final Duration STORM = Duration.ofMinutes(1);

    private final FaultSite site;

    InstancesIT(FaultSite site) {
        this.site = site;
    }

    /** The program itself: it ends by itself in time (it gives up and says so before anyone kills it). */
    @Test
    void toldToStop() throws Exception {
        try (Scenario scenario = site.scenario("told")) {
            JobProcess program = program(scenario);
            scenario.publish(Ledger.national(1, FaultSite.articles(), scenario.writer()));
            scenario.awaitOpenTransaction();
            program.tellToStop();
            assertThat(program.exitStatus()).as(program.said()).isZero();
            scenario.struck();
            Rest.await(scenario.config());
            assertThat(site.cluster().aborted(scenario.config()))
                    .as("what was begun is finished")
                    .isZero();
            scenario.over();
            program(scenario);
            scenario.hold("SIGTERM");
        }
    }

    private static JobProcess program(Scenario scenario) throws Exception {
        return scenario.running(0, JobProcess.startProgram(scenario.configOf(0), scenario.log(0)));
    }

    @Test
    void oneThreeOne() throws Exception {
        try (Scenario scenario = site.scenario("one-three-one")) {
            scenario.start(0);
            scenario.publish();
            scenario.awaitOpenTransaction();
            scenario.start(1);
            scenario.start(2);
            JobCluster.await("three instances to work", () -> Rest.workers(scenario.config()) == 3);
            scenario.struck();
            for (int i = 1; i < 3; i++) {
                scenario.instance(i).tellToStop();
                assertThat(scenario.instance(i).exitStatus()).isZero();
                scenario.forget(i);
            }
            scenario.hold("one instance, three, one");
        }
    }

    /** For a minute one of three is started or told to stop, as chance has it; one stays in the end. */
    @Test
    void storm() throws Exception {
        Random random = new Random(7);
        try (Scenario scenario = site.scenario("storm")) {
            scenario.start(0);
            scenario.publish();
            scenario.awaitOpenTransaction();
            scenario.struck();
            boolean[] runs = {true, false, false};
            long end = System.nanoTime() + STORM.toNanos();
            while (System.nanoTime() < end) {
                int one = random.nextInt(3);
                if (runs[one]) {
                    scenario.instance(one).tellToStop();
                    scenario.instance(one).exitStatus();
                    scenario.forget(one);
                } else {
                    scenario.start(one);
                }
                runs[one] = !runs[one];
                JobCluster.pass(Duration.ofMillis(500 + random.nextInt(4_000)));
            }
            scenario.over();
            if (!runs[0]) {
                scenario.start(0);
            }
            scenario.hold("a storm of starts and stops, a minute");
        }
    }

    /** An instance that stands still until it is thought dead, and wakes when another has done its work. */
    @Test
    void zombie() throws Exception {
        try (Scenario scenario = site.scenario("zombie", Map.of("kafka.consumer.session.timeout.ms", "10000"))) {
            JobProcess zombie = scenario.start(0);
            scenario.publish();
            scenario.awaitOpenTransaction();
            zombie.pause();
            scenario.struck();
            scenario.start(1);
            scenario.catchUp();
            assertThat(zombie.said()).as("fenced before it woke").doesNotContain("fenced");
            zombie.resume();
            JobCluster.await("the zombie to be fenced", () -> zombie.said().contains("fenced"));
            scenario.hold("SIGSTOP past the session, SIGCONT");
            assertThat(site.cluster().aborted(scenario.config()))
                    .as("its transaction was aborted")
                    .isPositive();
        }
    }
}
