package io.provincewire.indicator.quantity;

import io.provincewire.avro.Approx;
import io.provincewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number that states a quantity.
 *
 * @param span the number with its unit, in the passage
 * @param number the number alone, both ends of a range
 * @param firstToken the first token of {@code span}
 * @param lastToken the last token of {@code span}, inclusive
 * @param unitToken the first token of the unit or of the counted noun; -1 where the text has none beside the number
 * @param sentence the sentence that it stands in
 * @param value the value in {@code unit}; the lower end of a range; negative only with a minus sign
 * @param upper the upper end of a range, in {@code unit}
 * @param ofTotal what the value is counted out of (4/4 xã), in {@code unit}
 * @param unit the base unit, e.g. {@code VND/kg}; {@code count} for a noun without a unit of its own
 * @param noun the folded words of the unit or of the counted noun, as in the text; empty where there are none
 * @param approx how exact the text says it is
 * @param hints what else the text says
 */
public record Quantity(
        Span span,
        Span number,
        int firstToken,
        int lastToken,
        int unitToken,
        int sentence,
        double value,
        @Nullable Double upper,
        @Nullable Double ofTotal,
        String unit,
        String noun,
        Approx approx,
        Hints hints)
        implements NumberReading {
    /** What the words at a quantity say besides value and unit. */
    public enum Hint {
        /** mỗi năm, /năm. */
        PER_YEAR,
        /** mỗi tháng, /tháng. */
        PER_MONTH,
        /** mỗi ngày, /ngày. */
        PER_DAY,
        /** /người, bình quân đầu người. */
        PER_HEAD,
        /** /ha, mỗi ha: the value is for one hectare. */
        PER_HECTARE,
        /** A weight in kilograms; 0.001 of it in tonnes where farm or fish output is meant. */
        KILOGRAMS,
        /** A part such as 1/3, turned into per cent. */
        FRACTION,
        /** gấp 3 lần, tăng 1,2 lần. */
        MULTIPLE,
        /** A place in a governance index. */
        RANK,
        /** Written in words; no digit takes part. */
        IN_WORDS,
        /** A scale without a unit (200 triệu), read as money or as the thing named before. */
        UNIT_ASSUMED
    }

    /** Whether the text gives the hint {@code hint}. */
    public boolean has(Hint hint) {
        return hints.has(hint);
    }

    Quantity as(Approx other) {
        return new Quantity(
                span,
                number,
                firstToken,
                lastToken,
                unitToken,
                sentence,
                value,
                upper,
                ofTotal,
                unit,
                noun,
                other,
                hints);
    }
}
