package io.provincewire.indicator.quantity;

import io.provincewire.indicator.quantity.Quantity.Hint;
import java.util.ArrayList;
import java.util.List;

/**
 * Some hints; most quantities have none.
 *
 * @param bits a bit for each, by its place among all
 */
public record Hints(int bits) {
    static final Hints NONE = new Hints(0);

    static Hints of(Hint hint) {
        return NONE.with(hint);
    }

    Hints with(Hint hint) {
        return new Hints(bits | bit(hint));
    }

    /** Whether {@code hint} is among them. */
    public boolean has(Hint hint) {
        return (bits & bit(hint)) != 0;
    }

    /** All of them, in the order of their declaration. */
    public List<Hint> all() {
        List<Hint> all = new ArrayList<>();
        for (Hint hint : Hint.values()) {
            if (has(hint)) {
                all.add(hint);
            }
        }
        return all;
    }

    @SuppressWarnings("EnumOrdinal") // only a bit in memory, never stored
    private static int bit(Hint hint) {
        return 1 << hint.ordinal();
    }
}
