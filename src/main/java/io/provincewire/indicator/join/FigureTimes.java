package io.provincewire.indicator.join;

import io.provincewire.avro.Status;
import io.provincewire.indicator.catalogue.Indicator;
import io.provincewire.indicator.time.Held;
import io.provincewire.indicator.time.Period;
import io.provincewire.indicator.time.Statuses;
import io.provincewire.indicator.time.Timeline;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What times the quantities of one text are for and whether they happened. */
public final class FigureTimes {
    private final Timeline timeline;
    private final Statuses statuses;
    private final @Nullable LocalDate published;

    /** Of the quantities of {@code timeline}, with their {@code statuses} in the same order. */
    public FigureTimes(Timeline timeline, Statuses statuses, @Nullable LocalDate published) {
        this.timeline = timeline;
        this.published = published;
        this.statuses = statuses;
    }

    /** The period of quantity {@code i} of the text, or null where that does not say. */
    @Nullable
    Period period(int i) {
        Held held = timeline.period(i);
        return held == null ? null : held.period();
    }

    /**
     * The period of quantity {@code i} where it measures {@code indicator}, which may not take one of a sentence before. An
     * aim without one is for the year of the aims before it.
     */
    @Nullable
    Period period(int i, Indicator indicator) {
        Held held = timeline.period(i);
        if (held == null && statuses.isListed(i)) {
            return timeline.aim(i);
        }
        return held == null || held.scope() == Held.Scope.CARRIED && !inherits(indicator, held.period())
                ? null
                : held.period();
    }

    private static boolean inherits(Indicator indicator, Period period) {
        return switch (indicator.inherits()) {
            case PERIOD -> !period.start().equals(period.end());
            case DAY -> true;
            case NONE -> false;
        };
    }

    /** The period with which quantity {@code i} is compared or in which it held, or null where the text does not say. */
    @Nullable
    Period base(int i) {
        return timeline.base(i);
    }

    /** Whether quantity {@code i} of the text happened. */
    Status status(int i) {
        return statuses.of(i);
    }

    /** The day of publication, or null where it is not known. */
    @Nullable
    LocalDate published() {
        return published;
    }
}
