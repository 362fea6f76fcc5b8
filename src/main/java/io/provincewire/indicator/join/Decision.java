package io.provincewire.indicator.join;

import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of one quantity and why, for people who mend the catalogue.
 *
 * @param role level, change, previous or share
 * @param code the code of the catalogue that it measures, or {@code other}
 * @param score how well the code fits; 2.2 is enough, a strong cue right before the number gives 9
 * @param cue the words that decided; empty where the unit or a neighbour did
 * @param how the way by which the code was reached, or why none was
 * @param of the level that it belongs to; null for a level and for what stands alone
 * @param lead the kind of the word right before the number: up, downto, share …
 * @param tail the kind of the words behind it: plan, same, total …
 * @param reasons what else was decided, and which codes were ruled out by what
 */
public record Decision(
        Quantity quantity,
        String role,
        String code,
        double score,
        String cue,
        String how,
        @Nullable Span of,
        String lead,
        String tail,
        List<String> reasons) {}
