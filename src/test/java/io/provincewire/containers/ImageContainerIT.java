package io.provincewire.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.InspectContainerResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;

/** The project's own image from article to province topic: no root, nothing writable, healthy, and stopped cleanly. */
@Tag("containers")
class ImageContainerIT {
    @BeforeAll
    static void requireDocker() {
        Stage.requireDocker();
    }

    @Test
    void runsTheWholeJobWithoutRoot() throws Exception {
        try (Stage stage = Stage.start(1)) {
            GenericContainer<?> job = stage.job();
            assertThat(job.execInContainer("id", "-u").getStdout()).isEqualTo("10001\n");
            assertThat(job.execInContainer("touch", "/opt/provincewire/x").getExitCode())
                    .isNotZero();

            stage.publish(job, 0, 20);
            stage.awaitMetrics(
                    job,
                    metrics ->
                            metrics.contains("articles_out_total{kafka_version=\"4.3.1\",province=\"nghe-an\"} 20.0"));
            String told = stage.program(job, "tail", "nghe-an", "--json", "--from-beginning", "--exit-at-end");
            assertThat(told.lines()).hasSize(20).allMatch(line -> line.contains("\"poverty.rate\""));

            awaitHealthy(job);
            stop(job);
        }
    }

    private static void awaitHealthy(GenericContainer<?> job) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!"healthy".equals(health(job))) {
            assertThat(System.nanoTime())
                    .as("the healthcheck says %s", health(job))
                    .isLessThan(end);
            Thread.sleep(500);
        }
    }

    private static String health(GenericContainer<?> job) {
        return job.getCurrentContainerInfo().getState().getHealth().getStatus();
    }

    private static void stop(GenericContainer<?> job) {
        job.getDockerClient()
                .stopContainerCmd(job.getContainerId())
                .withTimeout(30)
                .exec();
        InspectContainerResponse.ContainerState state =
                job.getCurrentContainerInfo().getState();
        assertThat(state.getExitCodeLong()).isZero();
        assertThat(job.getLogs()).doesNotContain(" ERROR ");
    }
}
