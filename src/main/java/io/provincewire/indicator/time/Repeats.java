package io.provincewire.indicator.time;

import io.provincewire.indicator.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a figure without a time, above all one in the headline, the time that the same figure has elsewhere. */
final class Repeats {
    /** How many sentences at the head of a text may take their time from the same figure farther down. */
    private static final int HEAD = 2;

    /** Smaller counts than this are met by chance. */
    private static final double SMALLEST = 10;

    private final List<Timeline> timelines = new ArrayList<>(3);
    /** How many values have a time: both ends of a range count. */
    private int timed;
    /** Whether a figure lacks a time that it may take from elsewhere. */
    private boolean lacking;

    /** What each figure that has a time was first stated for, by words at it or in its sentence, and what it carries on. */
    private Stated known = new Stated(0);

    private @Nullable Held[] stated = {};
    private @Nullable Held[] carried = {};

    /** Takes in a text. */
    void add(Timeline timeline) {
        timelines.add(timeline);
        for (int i = 0; i < timeline.quantities().size(); i++) {
            if (timeline.period(i) == null) {
                lacking |= isHead(timeline, i) || isSilent(timeline, i);
            } else {
                timed += timeline.quantities().get(i).upper() == null ? 1 : 2;
            }
        }
    }

    /** A figure of the headline or the lead. */
    private static boolean isHead(Timeline timeline, int i) {
        return timeline.quantities().get(i).sentence() < HEAD;
    }

    /** One of whose time its sentence says nothing. */
    private static boolean isSilent(Timeline timeline, int i) {
        return timeline.isSilent(i) && timeline.quantities().get(i).value() >= SMALLEST;
    }

    /** Gives the figures without a time what they have elsewhere. */
    void fill() {
        if (!lacking || timed == 0) {
            return;
        }
        know();
        for (Timeline timeline : timelines) {
            for (int i = 0; i < timeline.quantities().size(); i++) {
                Held found = timeline.period(i) == null ? elsewhere(timeline, i) : null;
                if (found != null) {
                    timeline.hold(i, new Held(found.period(), Held.Scope.REPEATED));
                }
            }
        }
    }

    private @Nullable Held elsewhere(Timeline timeline, int i) {
        boolean head = isHead(timeline, i);
        if (!head && !isSilent(timeline, i)) {
            return null;
        }
        Quantity quantity = timeline.quantities().get(i);
        int same = known.find(quantity.value(), quantity.unit());
        if (same < 0) {
            return null;
        }
        return stated[same] == null && head ? carried[same] : stated[same];
    }

    private void know() {
        known = new Stated(timed);
        stated = new Held[timed];
        carried = new Held[timed];
        for (Timeline timeline : timelines) {
            for (int i = 0; i < timeline.quantities().size(); i++) {
                Held held = timeline.period(i);
                if (held != null) {
                    know(timeline.quantities().get(i), held);
                }
            }
        }
    }

    private void know(Quantity quantity, Held held) {
        know(quantity.value(), quantity.unit(), held);
        Double upper = quantity.upper();
        if (upper != null) {
            know(upper, quantity.unit(), held);
        }
    }

    private void know(double value, String unit, Held held) {
        @Nullable Held[] times = held.scope() == Held.Scope.CARRIED ? carried : stated;
        int number = known.state(value, unit);
        if (times[number] == null) {
            times[number] = held;
        }
    }
}
