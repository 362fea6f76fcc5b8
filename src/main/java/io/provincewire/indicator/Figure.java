package io.provincewire.indicator;

import io.provincewire.avro.Against;
import io.provincewire.avro.Approx;
import io.provincewire.avro.Direction;
import io.provincewire.avro.Scope;
import io.provincewire.avro.ShareBase;
import io.provincewire.avro.Status;
import io.provincewire.indicator.time.Period;
import io.provincewire.text.Passage;
import io.provincewire.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured, how much, how it changed, for when and whether it happened: an indicator but for its place.
 *
 * @param code code of the catalogue; {@code other} where none fits
 * @param label English name of the code
 * @param subject the words of the text that say what is measured or counted
 * @param series what narrows the code down, e.g. {@code lua}; {@code total} where nothing does
 * @param value the level in {@code unit}, the lower end of a range; null where the text gives only a change or a share
 * @param upper the upper end of a range, in {@code unit}
 * @param ofTotal what it is counted out of, in {@code unit}
 * @param unit base unit
 * @param passage the text that it stands in
 * @param sentence its sentence in {@code passage}
 * @param span the number with its unit in {@code passage}
 * @param confidence how sure the reading is, 0 to 1
 */
public record Figure(
        String code,
        String label,
        String subject,
        String series,
        Scope scope,
        @Nullable Double value,
        @Nullable Double upper,
        @Nullable Double ofTotal,
        String unit,
        Approx approx,
        Status status,
        @Nullable Period period,
        List<Change> changes,
        List<Previous> previous,
        List<Share> shares,
        Passage passage,
        int sentence,
        Span span,
        double confidence) {

    /**
     * How much the quantity changed.
     *
     * @param value the amount, not negative, in {@code unit}
     * @param period when the base held, where the text tells
     */
    public record Change(
            double value,
            String unit,
            Direction direction,
            Against against,
            @Nullable Period period) {}

    /** An earlier or base value in {@code unit}, and when it held, where the text tells. */
    public record Previous(
            double value, String unit, @Nullable Period period) {}

    /** A share of a plan, of a total or of a past value, in per cent. */
    public record Share(double value, String unit, ShareBase base) {}
}
