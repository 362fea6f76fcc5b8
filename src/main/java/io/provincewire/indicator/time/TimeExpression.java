package io.provincewire.indicator.time;

import org.jspecify.annotations.Nullable;

/**
 * Words that tell a time.
 *
 * @param first the first token
 * @param last the last token, inclusive
 * @param kind what sort of time it is
 * @param role what it does in its sentence
 * @param period the days that it means; null where the text does not let one tell, and for now and each
 */
public record TimeExpression(
        int first, int last, Kind kind, Role role, @Nullable Period period) {
    /** What sort of time it is. */
    public enum Kind {
        DAY,
        MONTH,
        /** A half, a quarter, the first so many months. */
        PART,
        YEAR,
        /** A school year or a harvest that goes over New Year. */
        SEASON,
        /** Several years. */
        SPAN,
        /** đến nay, hiện có: as of now, at no stated time. */
        NOW,
        /** hằng năm, mỗi tháng. */
        EACH,
        /** cùng kỳ, without a year of its own. */
        SAME_PERIOD
    }

    /** What it does in its sentence. */
    public enum Role {
        /** Holds for what follows in the sentence. */
        FRAME,
        /** Holds for its clause. */
        LOCAL,
        /** Stands right behind a figure and holds for that. */
        BOUND,
        /** What something is compared with. */
        BASE,
        /** When something starts, ends or is held. */
        EVENT,
        /** Part of a name or a title. */
        NAME
    }

    TimeExpression as(Role other) {
        return new TimeExpression(first, last, kind, other, period);
    }

    /** Whether a figure may be for it. */
    boolean holds() {
        return role == Role.FRAME || role == Role.LOCAL || role == Role.BOUND;
    }
}
