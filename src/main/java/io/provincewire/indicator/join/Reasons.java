package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.CueHit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was decided of one quantity and why, for people. */
final class Reasons {
    private final List<String> reasons = new ArrayList<>();
    private final List<Out> outs = new ArrayList<>();

    /** A code that was ruled out, and by what. */
    private record Out(String code, @Nullable CueHit guard) {}

    void add(String reason) {
        reasons.add(reason);
    }

    /** Adds that {@code code} was ruled out by {@code guard}; by a needed word that is missing where it is null. */
    void ruledOut(String code, @Nullable CueHit guard) {
        outs.add(new Out(code, guard));
    }

    /** All of them, what was ruled out last. */
    List<String> all(Layout layout) {
        List<String> all = new ArrayList<>(reasons);
        for (Out out : outs) {
            CueHit guard = out.guard();
            all.add(
                    guard == null
                            ? "not " + out.code() + ": nothing near that it needs"
                            : "not " + out.code() + ": \"" + layout.words(guard.first(), guard.last())
                                    + "\" stands there");
        }
        return all;
    }
}
