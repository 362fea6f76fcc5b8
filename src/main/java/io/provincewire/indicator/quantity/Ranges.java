package io.provincewire.indicator.quantity;

import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads what follows the first number of a range: 14-17, từ 3 đến 5 tấn, 70%-80%, 30 - 50.000 đồng. */
final class Ranges {
    private final QuantityWords words;
    private final Amounts amounts;
    private final UnitReader units;

    Ranges(QuantityWords words, Amounts amounts, UnitReader units) {
        this.words = words;
        this.amounts = amounts;
        this.units = units;
    }

    /**
     * The upper end.
     *
     * @param amount its number with its scale
     * @param unit what stands behind it, which counts for both ends
     * @param lowerScale the scale of the lower end, its own or that of the upper end
     */
    record Upper(Amount amount, Unit unit, int lowerScale) {}

    /** The upper end of the range that {@code amount} with {@code unit} begins, or null. */
    @Nullable
    Upper read(Passage passage, Amount amount, Unit unit, int end) {
        Tokens tokens = passage.tokens();
        Numeral lower = amount.numeral();
        boolean bare = !unit.isKnown() && !amount.hasScale();
        int sign = (unit.isKnown() ? unit.last() : amount.last()) + 1;
        if (sign + 1 >= end || !isSign(tokens, sign) || !tokens.isNumber(sign + 1)) {
            return null;
        }
        Numeral upper = Numerals.at(passage, sign + 1);
        if (upper.form() == Numeral.Form.DATE
                || upper.form() == Numeral.Form.CODE
                || upper.leadingZero() && !lower.leadingZero()) {
            return null;
        }
        Amount upperAmount = amounts.read(passage, upper, end);
        Unit upperUnit = units.read(passage, upperAmount.last() + 1, end);
        if (unit.isKnown() && !isSame(passage, unit, upperUnit) || lower.looksLikeYear() && !upperUnit.isKnown()) {
            return null;
        }
        if (bare && isDateNext(tokens, upperAmount.last() + 1, end)) {
            return null;
        }
        int lowerScale = lowerScale(amount, upperAmount, unit);
        return rises(lower, lowerScale, upperAmount) ? new Upper(upperAmount, upperUnit, lowerScale) : null;
    }

    /** The same unit, or the same words with what they are per said once: từ 669 kg đến 884 kg NPK/ha. */
    private static boolean isSame(Passage passage, Unit lower, Unit upper) {
        if (lower.unit().equals(upper.unit())) {
            return true;
        }
        return upper.isKnown() && lower.pers().isNone() && words(passage, lower).equals(words(passage, upper));
    }

    private static String words(Passage passage, Unit unit) {
        Tokens tokens = passage.tokens();
        return passage.folded(tokens.start(unit.first()), tokens.end(unit.nounEnd()));
    }

    private boolean isSign(Tokens tokens, int i) {
        int id = tokens.id(i);
        return id == words.marks.hyphen || id == words.marks.to || id == words.marks.until;
    }

    private boolean isDateNext(Tokens tokens, int slash, int end) {
        return slash + 1 < end && tokens.id(slash) == words.marks.slash && tokens.isNumber(slash + 1);
    }

    private static int lowerScale(Amount lower, Amount upper, Unit lowerUnit) {
        if (lower.hasScale() || lowerUnit.isKnown()) {
            return lower.scale();
        }
        return upper.hasScale() ? upper.scale() : isElliptic(lower.numeral(), upper.numeral()) ? 3 : 0;
    }

    /** 30 - 50.000: the thousands are said once. */
    private static boolean isElliptic(Numeral lower, Numeral upper) {
        boolean thousands = upper.form() == Numeral.Form.DOT_AND_THREE || upper.form() == Numeral.Form.GROUPED;
        double meant = lower.value() * 1000;
        return thousands && lower.value() < 1000 && meant <= upper.value() && meant * 20 > upper.value();
    }

    private static boolean rises(Numeral lower, int lowerScale, Amount upper) {
        return lower.value(lowerScale, lower.decimals())
                <= upper.value(upper.numeral().decimals());
    }
}
