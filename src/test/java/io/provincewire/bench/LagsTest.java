package io.provincewire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LagsTest {
    private static final int RATE = 1000;

    /** Ten a second, thirty seconds: {@code lag} after each second. */
    private static Lags over(LongUnaryOperator lag, boolean hopeless) {
        List<Long> waiting = Stream.iterate(0L, tenth -> tenth + 1)
                .limit(300)
                .map(tenth -> lag.applyAsLong(tenth / 10))
                .toList();
        return new Lags(RATE, waiting, hopeless);
    }

    @Test
    void keepsUpWhereTheLagStays() {
        assertThat(over(second -> 150 + 40 * (second % 2), false).keptUp()).isTrue();
    }

    @Test
    void startingIsNoGrowth() {
        assertThat(over(second -> second < 3 ? 1500 : 100, false).keptUp()).isTrue();
    }

    @Test
    void doesNotKeepUpWhereTheLagGrowsByThreePerCentOfTheRate() {
        assertThat(over(second -> 30 * second, false).keptUp()).isFalse();
    }

    @Test
    void doesNotKeepUpWhereThereWasNoHope() {
        assertThat(over(second -> 100, true).keptUp()).isFalse();
    }

    @Test
    void tellsTheMeanOfTheLastThird() {
        assertThat(over(second -> second < 20 ? 7 : 90, false).last()).isEqualTo(90);
    }
}
