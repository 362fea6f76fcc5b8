package io.provincewire.indicator.quantity;

import io.provincewire.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks back from a number to the figures before it in its sentence. */
final class Earlier {
    /** How far before a number a word of change may stand. */
    private static final int NEAR = 6;
    /** How many figures are looked back at. */
    static final int FEW = 20;

    private final EllipsisWords own;

    Earlier(EllipsisWords own) {
        this.own = own;
    }

    /** The last quantity before in the sentence, of {@code wanted} if that is not null; parts of a hundred are passed over. */
    @Nullable
    Quantity last(Spot spot, List<NumberReading> before, @Nullable String wanted) {
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - Earlier.FEW); i--) {
            if (before.get(i) instanceof Quantity quantity) {
                if (quantity.sentence() != spot.sentence()) {
                    return null;
                }
                if (wanted == null
                        ? !quantity.unit().equals("%")
                        : quantity.unit().equals(wanted)) {
                    return quantity;
                }
            }
        }
        return null;
    }

    /** Whether a word of change stands before the number at {@code first}, in its clause. */
    boolean isMove(Tokens tokens, int from, int first) {
        for (int i = first - 1; i >= Math.max(from, first - NEAR) && tokens.isWord(i); i--) {
            if (own.moves.holds(tokens, i)) {
                return true;
            }
        }
        return false;
    }
}
