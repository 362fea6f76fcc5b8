package io.provincewire.indicator.join;

import io.provincewire.avro.Status;
import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.indicator.time.Period;
import org.jspecify.annotations.Nullable;

/** What time a quantity is for and whether it happened. */
public interface FigureTimes {
    /** The period of {@code quantity}, or null where the text does not say. */
    @Nullable
    Period period(Quantity quantity);

    /** Whether {@code quantity} happened. */
    Status status(Quantity quantity);
}
