package io.provincewire.indicator.quantity;

import static io.provincewire.indicator.quantity.QuantityWords.is;

import io.provincewire.indicator.quantity.NotQuantity.Reason;
import io.provincewire.indicator.quantity.Numeral.Form;
import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what two numbers with a slash between them are: 4/4 xã, 1/3 diện tích, or a day of a month. */
final class Ratios {
    private static final int GREATEST_DIVISOR = 100;
    private static final int HOURS_OF_DAY = 24;

    private final QuantityWords words;
    private final Amounts amounts;
    private final UnitReader units;

    Ratios(QuantityWords words, Amounts amounts, UnitReader units) {
        this.words = words;
        this.amounts = amounts;
        this.units = units;
    }

    enum Kind {
        /** So many of so many counted things. */
        RATIO,
        /** A part of a whole. */
        FRACTION,
        DATE,
        NAME
    }

    /**
     * What was read.
     *
     * @param total the number behind the slash, whose scale is that of the one before too
     * @param unit what stands behind it
     */
    record Reading(Kind kind, Amount total, Unit unit) {
        Numeral second() {
            return total.numeral();
        }
    }

    /** What {@code numeral} with a slash behind it is, or null where no number follows a slash. */
    @Nullable
    Reading read(Passage passage, Numeral numeral, int start, int end) {
        Tokens tokens = passage.tokens();
        int slash = numeral.last() + 1;
        if (slash + 1 >= end || tokens.id(slash) != words.marks.slash || !tokens.isNumber(slash + 1)) {
            return null;
        }
        Amount total = amounts.read(passage, Numerals.at(passage, slash + 1), end);
        Unit unit = units.read(passage, total.last() + 1, end);
        return new Reading(kind(tokens, numeral, total.numeral(), unit, numeral.first() - 1, start, end), total, unit);
    }

    private Kind kind(Tokens tokens, Numeral numeral, Numeral second, Unit unit, int left, int start, int end) {
        boolean date = numeral.form() == Form.PLAIN
                && second.form() == Form.PLAIN
                && numeral.mantissa() >= 1
                && numeral.mantissa() <= 31
                && second.mantissa() >= 1
                && second.mantissa() <= 12;
        if (numeral.mantissa() == HOURS_OF_DAY
                && second.mantissa() == HOURS_OF_DAY
                && words.clock.holds(tokens, second.last() + 1)) {
            // trực 24/24h: round the clock.
            return Kind.NAME;
        }
        boolean dayBefore = left >= start && words.dayBefore.holds(tokens, left);
        boolean strictDay = left >= start && words.strictDay.holds(tokens, left);
        if (date && strictDay) {
            return Kind.DATE;
        }
        boolean part = numeral.value() < second.value()
                && second.form() == Form.PLAIN
                && second.mantissa() <= GREATEST_DIVISOR;
        if (part && QuantityWords.has(words.fractionOf, tokens, second.last() + 1) && second.last() + 1 < end) {
            return Kind.FRACTION;
        }
        if (unit.isKnown() && !(date && dayBefore && unit.unit().equals("count"))) {
            return Kind.RATIO;
        }
        if (part && second.mantissa() <= 10 && left >= start && words.fractionBefore.holds(tokens, left)) {
            return Kind.FRACTION;
        }
        if (unit.kind() == Unit.Kind.GUESS && !(date && dayBefore) && numeral.value() <= second.value()) {
            return Kind.RATIO;
        }
        return date ? Kind.DATE : Kind.NAME;
    }

    /** 1/4 in bằng 1/3, 1/4 năm ngoái is a part as the one before is; 5/6 in từ 5/5 đến 5/6 a day. */
    Reading likeBefore(Tokens tokens, Numeral numeral, Reading ratio, List<NumberReading> before) {
        NumberReading previous = before.isEmpty() ? null : before.get(before.size() - 1);
        if (previous == null
                || previous.lastToken() != numeral.first() - 2
                || !words.list.holds(tokens, numeral.first() - 1)
                || ratio.unit().isKnown()) {
            return ratio;
        }
        boolean part = previous instanceof Quantity quantity && quantity.has(Quantity.Hint.FRACTION);
        boolean date = previous instanceof NotQuantity refused && refused.reason() == Reason.DATE;
        return part || date ? new Reading(part ? Kind.FRACTION : Kind.DATE, ratio.total(), ratio.unit()) : ratio;
    }

    /** The second number of 17 hộ nghèo/50 hộ dân behind {@code unit}, or null. */
    @Nullable
    Reading total(Passage passage, Unit unit, int end) {
        Tokens tokens = passage.tokens();
        int slash = unit.last() + 1;
        if (unit.kind() != Unit.Kind.NOUN
                || slash + 1 >= end
                || !is(tokens, slash, words.marks.slash)
                || !tokens.isNumber(slash + 1)) {
            return null;
        }
        Amount total = amounts.read(passage, Numerals.at(passage, slash + 1), end);
        Unit other = units.read(passage, total.last() + 1, end);
        return other.unit().equals(unit.unit()) && !total.hasScale() ? new Reading(Kind.RATIO, total, other) : null;
    }
}
