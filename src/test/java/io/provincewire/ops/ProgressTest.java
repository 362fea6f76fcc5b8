package io.provincewire.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final TopicPartition FIRST = new TopicPartition("news.raw", 0);
    private static final TopicPartition SECOND = new TopicPartition("news.raw", 1);

    @Test
    void nothingStandsStillWhereNothingWaits() {
        Progress progress = Progress.NONE.next(Map.of(FIRST, new Position(7, 7)), minutes(1));

        assertThat(progress.next(Map.of(FIRST, new Position(7, 7)), minutes(60)).age(minutes(60)))
                .isZero();
    }

    @Test
    void standsStillSinceItWasFirstSeenWaiting() {
        Progress progress = Progress.NONE
                .next(Map.of(FIRST, new Position(7, 7)), minutes(1))
                .next(Map.of(FIRST, new Position(7, 9)), minutes(5))
                .next(Map.of(FIRST, new Position(7, 30)), minutes(8));

        assertThat(progress.age(minutes(9))).isEqualTo(minutes(4));
    }

    @Test
    void everyCommitIsProgressHoweverLongTheQueue() {
        Progress progress = Progress.NONE
                .next(Map.of(FIRST, new Position(7, 1000)), minutes(1))
                .next(Map.of(FIRST, new Position(8, 2000)), minutes(5));

        assertThat(progress.age(minutes(5))).isZero();
    }

    @Test
    void onePartitionThatMovesDoesNotHideAnotherThatDoesNot() {
        Progress progress = Progress.NONE
                .next(Map.of(FIRST, new Position(0, 10), SECOND, new Position(0, 10)), minutes(1))
                .next(Map.of(FIRST, new Position(9, 10), SECOND, new Position(0, 10)), minutes(6));

        assertThat(progress.age(minutes(6))).isEqualTo(minutes(5));
        assertThat(progress.slowest().orElseThrow().getKey()).isEqualTo(SECOND);
    }

    @Test
    void aPartitionThatWasGivenAwayIsForgotten() {
        Progress progress = Progress.NONE
                .next(Map.of(FIRST, new Position(0, 10)), minutes(1))
                .next(Map.of(), minutes(2))
                .next(Map.of(FIRST, new Position(0, 10)), minutes(20));

        assertThat(progress.age(minutes(20))).isZero();
    }

    @Test
    void anOffsetThatWasResetCountsAsMoved() {
        Progress progress = Progress.NONE
                .next(Map.of(FIRST, new Position(8, 10)), minutes(1))
                .next(Map.of(FIRST, new Position(0, 10)), minutes(6));

        assertThat(progress.age(minutes(6))).isZero();
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
