package io.provincewire.indicator.quantity;

import static io.provincewire.indicator.quantity.QuantityWords.is;

import io.provincewire.avro.Approx;
import io.provincewire.indicator.quantity.Quantity.Hint;
import io.provincewire.text.Passage;
import io.provincewire.text.Span;
import io.provincewire.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Puts number and unit together to a quantity. */
final class Assembly {
    private final QuantityWords words;
    private final Approximations approximations;

    Assembly(QuantityWords words) {
        this.words = words;
        this.approximations = new Approximations(words);
    }

    Quantity quantity(Spot spot, Amount amount, Ranges.@Nullable Upper upper, Unit unit) {
        Numeral numeral = amount.numeral();
        int places = spot.places()
                .of(
                        numeral,
                        amount.hasScale() || upper != null && upper.amount().hasScale(),
                        unit.unit());
        double value =
                upper == null ? amount.value(places) : numeral.value(upper.lowerScale(), places) + amount.extra();
        Double most = upper == null
                ? null
                : converted(
                        upper.amount()
                                .value(spot.places()
                                        .of(
                                                upper.amount().numeral(),
                                                upper.amount().hasScale(),
                                                unit.unit())),
                        unit);
        Amount last = upper == null ? amount : upper.amount();
        return placed(spot, numeral, last.last(), converted(value, unit), most, null, unit, hints(unit));
    }

    Quantity ratio(Spot spot, Numeral numeral, int numberEnd, Unit unit, Ratios.Reading ratio) {
        double value = converted(
                numeral.value(
                        ratio.total().scale(),
                        spot.places().of(numeral, ratio.total().hasScale(), unit.unit())),
                unit);
        double total = converted(
                ratio.total()
                        .value(spot.places().of(ratio.second(), ratio.total().hasScale(), unit.unit())),
                unit);
        Unit whole = ratio.unit().last() > unit.last()
                ? new Unit(
                        unit.kind(),
                        unit.unit(),
                        unit.factor(),
                        unit.places(),
                        unit.first(),
                        ratio.unit().last(),
                        unit.nounEnd(),
                        unit.pers())
                : unit;
        int end = unit.first() > numeral.last() && unit.first() < ratio.second().first()
                ? numberEnd
                : ratio.total().last();
        return placed(spot, numeral, end, value, null, total, whole, hints(unit));
    }

    Quantity inWords(Spot spot, Amount amount, Unit unit) {
        Hints hints = hints(unit).with(Hint.IN_WORDS);
        double value = converted(amount.value(0), unit);
        return placed(spot, amount.numeral(), amount.last(), value, null, null, unit, hints);
    }

    Quantity fraction(Spot spot, Numeral numeral, Ratios.Reading ratio) {
        double value = Math.rint(numeral.value() / ratio.second().value() * 10_000) / 100;
        Unit unit = Unit.none(ratio.second().last()).as("%", 1);
        return placed(spot, numeral, ratio.second().last(), value, null, null, unit, Hints.of(Hint.FRACTION));
    }

    Quantity rank(Spot spot, Numeral numeral, Ratios.@Nullable Reading ratio) {
        int last = ratio == null ? numeral.last() : ratio.second().last();
        Double total = ratio == null ? null : Double.valueOf(ratio.second().value());
        return placed(
                spot,
                numeral,
                last,
                numeral.value(),
                null,
                total,
                Unit.none(last).as("rank", 1),
                Hints.of(Hint.RANK));
    }

    private static double converted(double value, Unit unit) {
        double converted = Decimal.clean(value * unit.factor());
        if (unit.places() < 0) {
            return converted;
        }
        double power = Decimal.scaled(1, unit.places());
        return Math.rint(converted * power) / power;
    }

    private static Hints hints(Unit unit) {
        Hints hints = unit.pers().isNone() ? Hints.NONE : rates(unit.pers());
        if (unit.unit().contains("/person/")) {
            hints = hints.with(Hint.PER_HEAD);
        }
        if (unit.unit().equals("kg")) {
            hints = hints.with(Hint.KILOGRAMS);
        }
        if (unit.unit().equals("times")) {
            hints = hints.with(Hint.MULTIPLE);
        }
        return unit.first() < 0 && unit.isMoney() ? hints.with(Hint.UNIT_ASSUMED) : hints;
    }

    private static Hints rates(Pers pers) {
        Hints hints = Hints.NONE;
        hints = pers.has(Per.YEAR) ? hints.with(Hint.PER_YEAR) : hints;
        hints = pers.has(Per.MONTH) ? hints.with(Hint.PER_MONTH) : hints;
        hints = pers.has(Per.DAY) ? hints.with(Hint.PER_DAY) : hints;
        hints = pers.has(Per.HEAD) ? hints.with(Hint.PER_HEAD) : hints;
        return pers.has(Per.HECTARE) ? hints.with(Hint.PER_HECTARE) : hints;
    }

    private Quantity placed(
            Spot spot,
            Numeral numeral,
            int numberEnd,
            double value,
            @Nullable Double upper,
            @Nullable Double total,
            Unit unit,
            Hints hints) {
        Tokens tokens = spot.tokens();
        Passage passage = spot.passage();
        int first = numeral.first();
        int last = Math.max(numberEnd, unit.last());
        Approx approx = approximations.of(tokens, first, last, spot.start(), spot.end());
        String noun = unit.first() < 0 ? "" : passage.folded(tokens.start(unit.first()), tokens.end(unit.nounEnd()));
        double signed = isNegative(tokens, first, unit) ? -value : value;
        Span span = new Span(tokens.start(first), tokens.end(last));
        Span number = numberEnd == last ? span : new Span(tokens.start(first), tokens.end(numberEnd));
        return new Quantity(
                span,
                number,
                first,
                last,
                unit.first(),
                spot.sentence(),
                signed,
                upper,
                total,
                unit.unit(),
                noun,
                approx,
                hints);
    }

    /** The word âm, or a minus sign: glued to the number, not to the word before. */
    private boolean isNegative(Tokens tokens, int first, Unit unit) {
        if (unit.isPercent() && is(tokens, first - 1, words.marks.negative)) {
            return true;
        }
        return unit.isPercent()
                && first >= 2
                && is(tokens, first - 1, words.marks.hyphen)
                && tokens.isGlued(first)
                && !tokens.isGlued(first - 1)
                && tokens.isWord(first - 2);
    }
}
