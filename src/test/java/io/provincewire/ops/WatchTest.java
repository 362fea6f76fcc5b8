package io.provincewire.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.stream.JobState;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WatchTest {
    private static final TopicPartition OWN = new TopicPartition("news.raw", 0);
    private static final TopicPartition OTHERS = new TopicPartition("news.raw", 1);
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final FakeInstance instance = new FakeInstance();
    private final FakeCluster cluster = new FakeCluster();
    private Verdict registry = Verdict.GOOD;
    private Duration now = Duration.ofHours(1);
    private final Watch watch = new Watch(instance, cluster, () -> registry, new Liveness(LIMIT), () -> now);

    @Test
    void isDeadWhenNothingIsCommittedForTheLimitWhileRecordsWait() {
        cluster.positions = Map.of(OWN, new Position(5, 8));
        watch.run();
        now = now.plus(LIMIT.minusSeconds(1));
        watch.run();
        assertThat(watch.isLive().isGood()).isTrue();

        now = now.plusSeconds(1);

        assertThat(watch.isLive().reasons())
                .containsExactly("nothing committed in news.raw-0 for 600 s while 3 records wait");
    }

    @Test
    void livesAgainWhenItCommits() {
        cluster.positions = Map.of(OWN, new Position(5, 8));
        watch.run();
        now = now.plus(LIMIT);
        cluster.positions = Map.of(OWN, new Position(6, 8));
        watch.run();

        assertThat(watch.isLive().isGood()).isTrue();
    }

    @Test
    void isNotDeadForThePartitionOfAnotherInstance() {
        cluster.positions = Map.of(OWN, new Position(8, 8), OTHERS, new Position(0, 100));
        watch.run();
        now = now.plus(LIMIT.multipliedBy(2));
        watch.run();

        assertThat(watch.isLive().isGood()).isTrue();
        assertThat(watch.lag()).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"CREATED", "STARTING", "WAITING", "STOPPING"})
    void livesWhileItIsOnItsWay(JobState state) {
        cluster.positions = Map.of(OWN, new Position(0, 100));
        watch.run();
        now = now.plus(LIMIT.multipliedBy(2));
        instance.state = state;
        watch.run();

        assertThat(watch.isLive().isGood()).isTrue();
        assertThat(watch.isReady().reasons()).containsExactly("state " + state);
    }

    @Test
    void aLongRestoreIsNotHeldAgainstIt() {
        cluster.positions = Map.of(OWN, new Position(0, 100));
        watch.run();
        instance.state = JobState.STARTING;
        now = now.plus(LIMIT);
        watch.run();
        instance.state = JobState.RUNNING;
        now = now.plusSeconds(5);
        watch.run();

        assertThat(watch.isLive().isGood()).isTrue();
    }

    @Test
    void aClusterThatWasAwayIsNotHeldAgainstIt() {
        cluster.positions = Map.of(OWN, new Position(0, 100));
        watch.run();
        cluster.isAway = true;
        now = now.plus(LIMIT);
        watch.run();
        assertThat(watch.isLive().isGood()).isTrue();
        assertThat(watch.lag()).isNaN();
        assertThat(watch.isReady().reasons()).containsExactly("the Kafka cluster does not answer: TimeoutException");

        cluster.isAway = false;
        now = now.plusSeconds(5);
        watch.run();

        assertThat(watch.isLive().isGood()).isTrue();
        assertThat(watch.isReady().isGood()).isTrue();
    }

    @Test
    void isDeadAfterAFailure() {
        instance.state = JobState.FAILED;
        watch.run();

        assertThat(watch.isLive().isGood()).isFalse();
        assertThat(watch.isReady().isGood()).isFalse();
    }

    @Test
    void isNotReadyBeforeTheFirstLook() {
        assertThat(watch.isReady().reasons()).containsExactly("not looked yet");
        watch.run();
        assertThat(watch.isReady().isGood()).isTrue();
    }

    @Test
    void isNotReadyWithoutItsTopicsOrItsRegistry() {
        cluster.missing = Set.of("news.raw");
        registry = Verdict.bad("the schema registry does not answer");
        watch.run();

        assertThat(watch.isReady().reasons())
                .containsExactly("topics missing: news.raw", "the schema registry does not answer");
        assertThat(watch.isLive().isGood()).isTrue();
    }

    private static final class FakeInstance implements Instance {
        private JobState state = JobState.RUNNING;

        @Override
        public JobState state() {
            return state;
        }

        @Override
        public Set<TopicPartition> partitions() {
            return Set.of(OWN);
        }
    }

    private static final class FakeCluster implements Cluster {
        private Map<TopicPartition, Position> positions = Map.of();
        private Set<String> missing = Set.of();
        private boolean isAway;

        @Override
        public Map<TopicPartition, Position> positions() {
            return positions;
        }

        @Override
        public Set<String> missingTopics() throws TimeoutException {
            if (isAway) {
                throw new TimeoutException();
            }
            return missing;
        }
    }
}
