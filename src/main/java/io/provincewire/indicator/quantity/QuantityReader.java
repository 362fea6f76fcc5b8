package io.provincewire.indicator.quantity;

import static io.provincewire.indicator.quantity.QuantityWords.is;

import io.provincewire.avro.Approx;
import io.provincewire.indicator.quantity.NotQuantity.Reason;
import io.provincewire.text.Passage;
import io.provincewire.text.TokenScan;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a text that state quantities, and says of every other number why it states none. Safe for use by
 * several threads.
 */
public final class QuantityReader {
    /** About how many tokens a text has for each number. */
    private static final int TOKENS_A_NUMBER = 10;

    private final QuantityWords words;
    private final Shapes shapes;
    private final Amounts amounts;
    private final NumberWords numberWords;
    private final UnitReader units;
    private final Ranges ranges;
    private final Ratios ratios;
    private final Contexts contexts;
    private final Ranks ranks;
    private final UnitSense sense;
    private final Assembly assembly;
    private final Ellipsis ellipsis;
    private final CarriedUnits carried;

    /** Adds its words to {@code vocabulary}, which the texts must be read with. */
    public QuantityReader(Vocabulary.Builder vocabulary) {
        words = new QuantityWords(vocabulary);
        shapes = new Shapes(words);
        amounts = new Amounts(words);
        numberWords = new NumberWords(vocabulary);
        units = new UnitReader(words);
        ranges = new Ranges(words, amounts, units);
        ratios = new Ratios(words, amounts, units);
        contexts = new Contexts(words);
        ranks = new Ranks(words);
        sense = new UnitSense(words, units);
        assembly = new Assembly(words);
        EllipsisWords elliptic = new EllipsisWords(vocabulary);
        ellipsis = new Ellipsis(words, elliptic, amounts, units);
        carried = new CarriedUnits(words, elliptic, amounts, units);
    }

    /** Every number of {@code passage}, in the order of the text. */
    public List<NumberReading> read(Passage passage) {
        Tokens tokens = passage.tokens();
        List<NumberReading> readings = new ArrayList<>(tokens.count() / TOKENS_A_NUMBER);
        Places places = new Places(passage);
        Spot spot = new Spot(passage, 0, places);
        TokenScan starts = numberWords.scan(tokens);
        for (int i = starts.next(0); i < tokens.count(); ) {
            if (spot.end() <= i) {
                spot = new Spot(passage, passage.sentenceOf(i), places);
            }
            NumberReading reading =
                    tokens.isNumber(i) ? read(spot, Numerals.at(passage, i), readings) : inWords(spot, i);
            if (reading == null) {
                i = starts.next(i + 1);
            } else {
                readings.add(reading);
                i = starts.next(reading.lastToken() + 1);
            }
        }
        return readings;
    }

    /** A number written in words counts only where what it counts stands behind it: "ba mươi hộ". */
    private @Nullable Quantity inWords(Spot spot, int i) {
        Passage passage = spot.passage();
        Numeral numeral = numberWords.at(passage, i, spot.start(), spot.end());
        if (numeral == null) {
            return null;
        }
        Amount amount = new Amount(numeral, 0, 0, numeral.last());
        Unit unit = units.read(passage, amount.last() + 1, spot.end());
        return !unit.isKnown() || contexts.refusal(passage, numeral, amount, unit, spot.start(), spot.end()) != null
                ? null
                : assembly.inWords(spot, amount, unit);
    }

    private NumberReading read(Spot spot, Numeral numeral, List<NumberReading> before) {
        Passage passage = spot.passage();
        int start = spot.start();
        int end = spot.end();
        NotQuantity shape = shapes.read(passage, numeral, start, end);
        if (shape != null) {
            return shape;
        }
        Ratios.Reading ratio = ratios.read(passage, numeral, start, end);
        if (ranks.isRank(passage, numeral, spot.sentence(), before)) {
            return assembly.rank(spot, numeral, ratio);
        }
        if (ratio != null) {
            return ratio(spot, numeral, ratios.likeBefore(passage.tokens(), numeral, ratio, before), before);
        }
        Amount amount = amounts.read(passage, numeral, end);
        Unit unit = units.read(passage, amount.last() + 1, end);
        Ranges.Upper upper = ranges.read(passage, amount, unit, end);
        return single(spot, amount, unit, upper, before);
    }

    private NumberReading ratio(Spot spot, Numeral numeral, Ratios.Reading read, List<NumberReading> before) {
        Tokens tokens = spot.tokens();
        Unit meant = read.kind() == Ratios.Kind.NAME && read.unit().isNone()
                ? ellipsis.ofRatio(spot, numeral, read, before)
                : null;
        Ratios.Reading ratio = meant == null ? read : new Ratios.Reading(Ratios.Kind.RATIO, read.total(), meant);
        Reason refusal =
                switch (ratio.kind()) {
                    case DATE -> Reason.DATE;
                    case NAME -> Reason.NAME;
                    case RATIO ->
                        contexts.refusal(
                                spot.passage(), numeral, ratio.total(), ratio.unit(), spot.start(), spot.end());
                    case FRACTION -> null;
                };
        if (refusal != null && !(meant != null && refusal == Reason.NAME)) {
            return Shapes.reading(tokens, numeral.first(), ratio.total().last(), refusal);
        }
        return ratio.kind() == Ratios.Kind.FRACTION
                ? assembly.fraction(spot, numeral, ratio)
                : assembly.ratio(spot, numeral, numeral.last(), ratio.unit(), ratio);
    }

    private NumberReading single(
            Spot spot, Amount amount, Unit unit, Ranges.@Nullable Upper upper, List<NumberReading> before) {
        Passage passage = spot.passage();
        Tokens tokens = spot.tokens();
        int start = spot.start();
        int end = spot.end();
        Numeral numeral = amount.numeral();
        Amount last = upper == null ? amount : upper.amount();
        Unit behind = upper == null ? unit : upper.unit();
        Reason refusal = contexts.refusal(passage, numeral, last, behind, start, end);
        if (upper == null && behind.isNone() && (refusal == null || refusal == Reason.NAME)) {
            Unit said = refusal == null ? sense.of(spot, last, behind, before) : null;
            Unit meant = said == null ? ellipsis.unit(spot, amount, refusal != null, before) : null;
            if (meant != null) {
                return assembly.quantity(spot, amount, null, meant);
            }
        }
        if (refusal == null && behind.isNone() && continuesList(tokens, numeral, last, before)) {
            refusal = ((NotQuantity) before.get(before.size() - 1)).reason();
        }
        if (refusal != null) {
            return Shapes.reading(tokens, numeral.first(), last.last(), refusal);
        }
        Unit colon = behind.kind() == Unit.Kind.GUESS ? ellipsis.colon(spot, amount, behind) : null;
        Unit said = sense.of(spot, last, colon == null ? behind : colon, before);
        if (said == null) {
            return Shapes.reading(
                    tokens,
                    numeral.first(),
                    last.last(),
                    isScore(tokens, numeral, upper) ? Reason.SCORE : Reason.NOTHING_COUNTED);
        }
        said = carried.of(spot, numeral.first(), last, said, before);
        Ratios.Reading total = upper == null ? ratios.total(passage, said, end) : null;
        return total != null
                ? assembly.ratio(spot, numeral, amount.last(), said, total)
                : asExact(tokens, assembly.quantity(spot, amount, upper, said), before);
    }

    /** What equals the figure before is as exact: khoảng 50 tỷ đồng, tương đương 2 triệu USD. */
    private Quantity asExact(Tokens tokens, Quantity quantity, List<NumberReading> before) {
        boolean equal = quantity.approx() == Approx.EXACT
                && words.equal.longest(tokens, quantity.firstToken() - 1, 0) != null
                && !before.isEmpty();
        return equal
                        && before.get(before.size() - 1) instanceof Quantity previous
                        && previous.sentence() == quantity.sentence()
                ? quantity.as(previous.approx())
                : quantity;
    }

    /** 11 in lớp 10, 11 và 12. */
    private boolean continuesList(Tokens tokens, Numeral numeral, Amount last, List<NumberReading> before) {
        if (before.isEmpty() || last.hasScale()) {
            return false;
        }
        NumberReading previous = before.get(before.size() - 1);
        return previous instanceof NotQuantity
                && previous.lastToken() == numeral.first() - 2
                && words.list.holds(tokens, numeral.first() - 1);
    }

    private boolean isScore(Tokens tokens, Numeral numeral, Ranges.@Nullable Upper upper) {
        int sign = numeral.last() + 1;
        return upper != null
                || is(tokens, sign, words.marks.hyphen) && sign + 1 < tokens.count() && tokens.isNumber(sign + 1);
    }
}
