package io.provincewire.indicator.join;

import io.provincewire.avro.Against;
import io.provincewire.avro.Direction;
import io.provincewire.avro.ShareBase;
import io.provincewire.indicator.catalogue.CueHit;
import io.provincewire.indicator.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One quantity while it is joined. */
final class Item {
    /** What a quantity is to a figure. */
    enum Role {
        LEVEL,
        CHANGE,
        PREVIOUS,
        SHARE
    }

    private static final List<Item> NOTHING = List.of();

    /** Its place among the items of the text. */
    final int index;

    /** Whether it is a per cent, percentage points or a multiple: what changes and shares are given in. */
    private final boolean relative;

    final Quantity quantity;
    /** The codes that can be given in its unit. */
    final Admission.Admitted admitted;

    final Lead lead;
    final Tail tail;
    /** The token behind what may belong to it: the next quantity or the end of the sentence. */
    final int reach;

    Role role = Role.LEVEL;
    /** The level that a change, a share or an earlier value belongs to; null where there is none. */
    @Nullable
    Item of;

    /** What belongs to this level, in the order of the text. */
    List<Item> held = NOTHING;

    /** The level behind it whose change it is; null where there is none. */
    @Nullable
    Item ahead;

    Choice choice = Choice.NONE;
    Direction direction = Direction.UP;
    Against against = Against.OTHER;
    ShareBase base = ShareBase.TOTAL;
    boolean negative;
    boolean echo;
    boolean ofOne;
    /** What was decided and why, for people; null where nobody asks. */
    final @Nullable Reasons reasons;

    Item(
            int index,
            Quantity quantity,
            Admission.Admitted admitted,
            Lead lead,
            Tail tail,
            int reach,
            @Nullable Reasons reasons) {
        this.index = index;
        this.quantity = quantity;
        this.admitted = admitted;
        this.lead = lead;
        this.tail = tail;
        this.reach = reach;
        this.reasons = reasons;
        relative = unit().equals("%") || unit().equals("pp") || quantity.has(Quantity.Hint.MULTIPLE);
    }

    int first() {
        return quantity.firstToken();
    }

    int last() {
        return quantity.lastToken();
    }

    int sentence() {
        return quantity.sentence();
    }

    String unit() {
        return quantity.unit();
    }

    boolean isRelative() {
        return relative;
    }

    boolean isLevel() {
        return role == Role.LEVEL;
    }

    /** Makes it a change, a share or an earlier value of {@code level}. */
    void belongTo(Item level, Role what) {
        role = what;
        of = level;
        choice = level.choice;
        if (level.held.isEmpty()) {
            // Most levels hold nothing and need no list of their own.
            level.held = new ArrayList<>(2);
        }
        level.held.add(this);
    }

    /** Remembers that {@code code} was ruled out by {@code guard}; by a needed word that is missing where it is null. */
    void ruledOut(String code, @Nullable CueHit guard) {
        if (reasons != null) {
            reasons.ruledOut(code, guard);
        }
    }

    void because(String reason) {
        because("", "", reason);
    }

    /** Remembers as a reason the words {@code before}, the code {@code code} and the words {@code behind}. */
    void because(String before, String code, String behind) {
        if (reasons != null) {
            reasons.add(before + code + behind);
        }
    }
}
