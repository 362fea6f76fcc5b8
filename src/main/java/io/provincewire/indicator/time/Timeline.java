package io.provincewire.indicator.time;

import io.provincewire.indicator.quantity.Quantity;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times of one passage: which period holds for each of its figures, and with which it is compared. Figures are told
 * by their place in the list that they were given in.
 */
public final class Timeline {
    private final Anchor anchor;
    private final List<Quantity> quantities;
    private final List<TimeExpression> expressions;
    /** For each sentence the place of its first expression, and their number behind the last. */
    private final int[] firsts;
    /** What holds for each figure; null where nothing does. */
    private final @Nullable Held[] held;
    /** For each figure without a time the year up to which an aim before it is set; null where none is. */
    private final @Nullable Period[] aims;
    /** The figures of whose time their sentence says nothing, not even that it is now. */
    private final BitSet silent;

    Timeline(
            Anchor anchor,
            List<Quantity> quantities,
            List<TimeExpression> expressions,
            int[] firsts,
            @Nullable Held[] held,
            @Nullable Period[] aims,
            BitSet silent) {
        this.anchor = anchor;
        this.quantities = quantities;
        this.expressions = expressions;
        this.firsts = firsts;
        this.held = held;
        this.aims = aims;
        this.silent = silent;
    }

    Anchor anchor() {
        return anchor;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    /** The time expressions, in the order of the text. */
    public List<TimeExpression> expressions() {
        return expressions;
    }

    /** The place of the first expression of sentence {@code sentence} or behind it. */
    int first(int sentence) {
        return firsts[sentence];
    }

    /** The place behind the last expression of sentence {@code sentence}. */
    int end(int sentence) {
        return firsts[sentence + 1];
    }

    /** The period that holds for figure {@code i}; null where none does. */
    public @Nullable Held period(int i) {
        return held[i];
    }

    /** Says that {@code period} holds for figure {@code i}. */
    void hold(int i, Held period) {
        held[i] = period;
    }

    /** Whether the sentence of figure {@code i} says nothing of its time, not even that it is now. */
    boolean isSilent(int i) {
        return silent.get(i);
    }

    /** The year for which figure {@code i} is meant if it is an aim, told with the aims before it; null where none is. */
    public @Nullable Period aim(int i) {
        return aims[i];
    }

    /** The period that figure {@code i}, a change or an earlier value, is compared with or held in; null where the text does not say. */
    public @Nullable Period base(int i) {
        return Bases.of(this, quantities.get(i), held[i]);
    }
}
