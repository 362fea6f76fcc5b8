package io.provincewire.indicator.time;

import io.provincewire.indicator.quantity.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives a figure without a time, above all one in the headline, the time that the same figure has elsewhere. */
final class Repeats {
    /** Smaller counts than this are met by chance. */
    private static final double SMALLEST = 10;

    /** The figures that have a time, in the order of the text, and their times. */
    private final List<Quantity> timed = new ArrayList<>();

    private final List<Held> times = new ArrayList<>();
    private final List<Quantity> head = new ArrayList<>(0);
    private final List<Quantity> silent = new ArrayList<>(0);
    private final Map<Figure, Held> stated = new HashMap<>();
    private final Map<Figure, Held> carried = new HashMap<>();

    private record Figure(double value, String unit) {}

    /** Takes in a figure that has a time. */
    void add(Quantity quantity, Held held) {
        timed.add(quantity);
        times.add(held);
    }

    /** Takes in a figure of the headline or the lead that has no time. */
    void addHead(Quantity quantity) {
        head.add(quantity);
    }

    /** Takes in another figure of whose time its sentence says nothing. */
    void addSilent(Quantity quantity) {
        if (quantity.value() >= SMALLEST) {
            silent.add(quantity);
        }
    }

    /** Adds to {@code held} what the figures without a time have elsewhere. */
    void fill(IdentityHashMap<Quantity, Held> held) {
        if (head.isEmpty() && silent.isEmpty()) {
            return;
        }
        for (int i = 0; i < timed.size(); i++) {
            know(timed.get(i), times.get(i));
        }
        for (Quantity quantity : head) {
            Held period = known(quantity, stated);
            put(quantity, period != null ? period : known(quantity, carried), held);
        }
        for (Quantity quantity : silent) {
            put(quantity, known(quantity, stated), held);
        }
    }

    private void know(Quantity quantity, Held held) {
        Map<Figure, Held> known = held.scope() == Held.Scope.CARRIED ? carried : stated;
        known.putIfAbsent(new Figure(quantity.value(), quantity.unit()), held);
        Double upper = quantity.upper();
        if (upper != null) {
            known.putIfAbsent(new Figure(upper, quantity.unit()), held);
        }
    }

    private static @Nullable Held known(Quantity quantity, Map<Figure, Held> known) {
        return known.get(new Figure(quantity.value(), quantity.unit()));
    }

    private static void put(Quantity quantity, @Nullable Held period, IdentityHashMap<Quantity, Held> held) {
        if (period != null) {
            held.put(quantity, new Held(period.period(), Held.Scope.REPEATED));
        }
    }
}
