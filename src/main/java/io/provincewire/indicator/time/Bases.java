package io.provincewire.indicator.time;

import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.indicator.time.TimeExpression.Kind;
import io.provincewire.indicator.time.TimeExpression.Role;
import org.jspecify.annotations.Nullable;

/** Finds the period that a change is measured against. */
final class Bases {
    private static final int FARTHEST = 14;

    private Bases() {}

    /** The period of the nearest comparison behind {@code quantity}, else before it in the sentence; null where there is none. */
    static @Nullable Period of(Timeline timeline, Quantity quantity, @Nullable Held held) {
        TimeExpression before = null;
        for (int i = timeline.first(quantity.sentence()), end = timeline.end(quantity.sentence()); i < end; i++) {
            TimeExpression expression = timeline.expressions().get(i);
            if (expression.role() != Role.BASE) {
                continue;
            }
            if (expression.first() > quantity.lastToken()) {
                if (expression.first() - quantity.lastToken() <= FARTHEST) {
                    return period(expression, held);
                }
                break;
            }
            before = expression;
        }
        return before == null ? null : period(before, held);
    }

    /** cùng kỳ is the time of the level, a year before or in the year that is named. */
    private static @Nullable Period period(TimeExpression expression, @Nullable Held held) {
        Period stated = expression.period();
        if (expression.kind() != Kind.SAME_PERIOD) {
            return stated;
        }
        if (held == null) {
            return stated;
        }
        Period level = held.period();
        int back = stated == null ? 1 : level.start().getYear() - stated.start().getYear();
        String label = stated == null ? "cùng kỳ" : stated.label();
        return new Period(level.start().minusYears(back), level.end().minusYears(back), label);
    }
}
