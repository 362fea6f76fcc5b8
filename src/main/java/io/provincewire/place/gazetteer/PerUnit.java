package io.provincewire.place.gazetteer;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is written of units, each made when it is first asked for and then kept: most articles speak of few of the many.
 * Safe for use by several threads, since it is immutable and one made twice is the same.
 */
final class PerUnit<T> {
    private final @Nullable T[] kept;
    private final Function<Unit, T> maker;

    @SuppressWarnings("unchecked") // nobody else sees the array
    PerUnit(int units, Function<Unit, T> maker) {
        kept = (T[]) new Object[units];
        this.maker = maker;
    }

    T of(Unit unit) {
        T known = kept[unit.number()];
        if (known == null) {
            known = maker.apply(unit);
            kept[unit.number()] = known;
        }
        return known;
    }
}
