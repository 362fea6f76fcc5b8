package io.provincewire.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;

/** Three brokers, of which one stops while the job works: every article is there, once. */
@Tag("containers")
class BrokerStopContainerIT {
    private static final int BEFORE = 50;
    private static final int ALL = 100;

    @BeforeAll
    static void requireDocker() {
        Stage.requireDocker();
    }

    @Test
    void goesOnWithoutOneOfThreeBrokers() throws Exception {
        try (Stage stage = Stage.start(3)) {
            GenericContainer<?> job = stage.job();
            assertThat(stage.program(
                            job,
                            "kafka",
                            "topics",
                            "--bootstrap-server",
                            "kafka-1:19092",
                            "--describe",
                            "--topic",
                            "news.raw"))
                    .contains("ReplicationFactor: 3", "min.insync.replicas=2");
            stage.publish(job, 0, BEFORE);
            stage.awaitMetrics(job, metrics -> metrics.contains(out(BEFORE)));

            stage.brokers().get(1).stop();
            stage.publish(job, BEFORE, ALL);
            stage.awaitMetrics(
                    job, metrics -> metrics.contains(out(ALL)) && metrics.contains("provincewire_lag_records 0.0"));

            String told = stage.program(job, "tail", "nghe-an", "--json", "--from-beginning", "--exit-at-end");
            assertThat(told.lines().map(BrokerStopContainerIT::key))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, ALL).mapToObj(i -> "a" + i).toList());
        }
    }

    private static String out(int articles) {
        return "articles_out_total{kafka_version=\"4.3.1\",province=\"nghe-an\"} " + articles + ".0";
    }

    private static String key(String line) {
        return line.replaceFirst(".*\"key\":\"([^\"]*)\".*", "$1");
    }
}
