package io.provincewire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PollScheduleTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Duration MIN = Duration.ofMinutes(5);
    private static final Duration MAX = Duration.ofHours(6);
    private final PollSchedule schedule = new PollSchedule(MIN, MAX);

    @Test
    void comesLessOftenWhileNothingChangesAndMoreOftenWhenMuchDoes() {
        Duration period = Duration.ofMinutes(30);
        assertThat(schedule.after("u", period, 0, 20, Duration.ZERO, NOW).period())
                .isGreaterThan(period);
        Duration some = schedule.after("u", period, 2, 20, Duration.ZERO, NOW).period();
        Duration many = schedule.after("u", period, 15, 20, Duration.ZERO, NOW).period();
        assertThat(some).isLessThan(period);
        assertThat(many).isLessThan(some);
    }

    @Test
    void keepsToWhatTheFeedAsksFor() {
        assertThat(schedule.after("u", MIN, 5, 5, Duration.ofHours(1), NOW).period())
                .isEqualTo(Duration.ofHours(1));
        assertThat(schedule.after("u", MIN, 5, 5, Duration.ofDays(30), NOW).period())
                .isEqualTo(MAX);
    }

    @Test
    void waitsLongerAfterEachFailureAndAsLongAsTheServerAsks() {
        Instant once = schedule.afterFailure("u", MIN, 1, Optional.empty(), NOW);
        Instant thrice = schedule.afterFailure("u", MIN, 3, Optional.empty(), NOW);
        assertThat(thrice).isAfter(once);
        assertThat(schedule.afterFailure("u", MIN, 99, Optional.empty(), NOW)).isBefore(NOW.plus(Duration.ofHours(14)));
        Instant asked = schedule.afterFailure("u", MIN, 1, Optional.of(Duration.ofHours(20)), NOW);
        assertThat(asked).isBetween(NOW.plus(Duration.ofHours(20)), NOW.plus(Duration.ofHours(21)));
        assertThat(schedule.afterFailure("u", MIN, 1, Optional.of(Duration.ofDays(900)), NOW))
                .isBefore(NOW.plus(Duration.ofDays(2)));
    }

    @Test
    void spreadsFirstPolls() {
        Set<Instant> firsts = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            Instant first = schedule.first("https://example.com/" + i, NOW).at();
            assertThat(first).isBetween(NOW, NOW.plus(Duration.ofMinutes(2)));
            firsts.add(Instant.ofEpochSecond(first.getEpochSecond() / 10 * 10));
        }
        assertThat(firsts).hasSize(12);
    }

    @Property
    void neverLeavesItsBounds(
            @ForAll @IntRange(max = 500) int fresh,
            @ForAll @IntRange(max = 500) int items,
            @ForAll @IntRange(max = 100_000) int seconds,
            @ForAll long when) {
        Instant now = Instant.ofEpochSecond(Math.floorMod(when, 4_000_000_000L));
        PollSchedule.Next next =
                schedule.after("https://x/" + when, Duration.ofSeconds(seconds), fresh, items, Duration.ZERO, now);
        assertThat(next.period()).isBetween(MIN, MAX);
        assertThat(Duration.between(now, next.at()))
                .isBetween(
                        MIN.multipliedBy(9).dividedBy(10), MAX.multipliedBy(11).dividedBy(10));
    }
}
