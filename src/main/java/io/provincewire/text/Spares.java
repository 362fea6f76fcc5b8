package io.provincewire.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Working space that several threads use again and again: what is taken belongs to one thread until it is given back.
 * Where none is left another is made, so nobody waits; what is not given back after a failure is forgotten.
 */
public final class Spares<T> {
    /** A power of two; threads look from different places on, so they seldom meet. */
    private static final int PLACES = 32;

    private final AtomicReferenceArray<@Nullable T> places = new AtomicReferenceArray<>(PLACES);
    private final Supplier<T> maker;

    public Spares(Supplier<T> maker) {
        this.maker = maker;
    }

    /** One that nobody else has. */
    public T take() {
        int place = place();
        T spare = places.get(place) == null ? null : places.getAndSet(place, null);
        return spare == null ? maker.get() : spare;
    }

    /** Gives {@code spare} back. */
    public void give(T spare) {
        places.set(place(), spare);
    }

    private static int place() {
        return (int) Thread.currentThread().getId() & (PLACES - 1);
    }
}
