package io.provincewire.ops;

import java.util.List;
import java.util.stream.Stream;

/**
 * The answer to a question about health.
 *
 * @param reasons why it is not good; empty where it is. For an operator to read: no setting, no text of an article
 */
record Verdict(List<String> reasons) {
    static final Verdict GOOD = new Verdict(List.of());

    static Verdict bad(String reason) {
        return new Verdict(List.of(reason));
    }

    boolean isGood() {
        return reasons.isEmpty();
    }

    /** Good where both are. */
    Verdict and(Verdict other) {
        return new Verdict(
                Stream.concat(reasons.stream(), other.reasons.stream()).toList());
    }
}
