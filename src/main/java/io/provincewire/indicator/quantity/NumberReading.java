package io.provincewire.indicator.quantity;

import io.provincewire.text.Span;

/** What one number of a text is: a quantity, or something else and why. */
public sealed interface NumberReading permits Quantity, NotQuantity {
    /** The number with its unit, or the whole of what it is part of (a date, a law's number). */
    Span span();

    /** The first token of {@link #span}. */
    int firstToken();

    /** The last token of {@link #span}, inclusive. */
    int lastToken();
}
