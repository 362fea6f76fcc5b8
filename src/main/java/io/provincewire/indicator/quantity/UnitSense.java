package io.provincewire.indicator.quantity;

import static io.provincewire.indicator.quantity.QuantityWords.is;

import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a unit means after all that its sentence says before the number. */
final class UnitSense {
    /** From this power of ten on, a scale without a unit is money. */
    private static final int MONEY_SCALE = 3;
    /** From this power of ten on, so is a scale before a word that no list knows. */
    private static final int GREAT_SCALE = 6;

    private final QuantityWords words;
    private final LeftCues left;
    private final UnitReader units;

    UnitSense(QuantityWords words, UnitReader units) {
        this.words = words;
        this.units = units;
        this.left = new LeftCues(words);
    }

    /** The unit of {@code amount} after all that its sentence says, or null where nothing is counted. */
    @Nullable
    Unit of(Spot spot, Amount amount, Unit unit, List<NumberReading> before) {
        Tokens tokens = spot.tokens();
        int sentence = spot.sentence();
        int start = spot.start();
        int first = amount.numeral().first();
        if (unit.isNone() && is(tokens, first - 1, words.marks.dollar)) {
            return unit.as("USD", 1);
        }
        if (unit.isNone() || unit.kind() == Unit.Kind.GUESS && amount.scale() >= GREAT_SCALE) {
            String counted = left.counted(spot.passage(), first, start);
            if (counted != null) {
                return Unit.none(amount.last()).as(sameSort(counted, sentence, before), 1);
            }
            if (amount.scale() >= MONEY_SCALE) {
                return rated(tokens, units.money(spot.passage(), amount.last() + 1, spot.end()), amount, start);
            }
            return subject(tokens, amount);
        }
        return rated(tokens, unit, amount, start);
    }

    /** People that were visitors or passengers before in the sentence stay that. */
    private static String sameSort(String counted, int sentence, List<NumberReading> before) {
        for (int i = before.size() - 1; i >= 0 && before.get(i) instanceof Quantity quantity; i--) {
            if (quantity.sentence() != sentence) {
                break;
            }
            if (isPeople(counted) && isPeople(quantity.unit())) {
                return quantity.unit();
            }
        }
        return counted;
    }

    private static boolean isPeople(String unit) {
        return unit.equals("person") || unit.equals("visit");
    }

    /** 1.547 là số vụ …: the noun follows. */
    private @Nullable Unit subject(Tokens tokens, Amount amount) {
        int at = amount.last() + 1;
        if (!is(tokens, at, words.marks.be) || !is(tokens, at + 1, words.marks.some)) {
            return null;
        }
        Phrases.Match<String> noun = at + 2 < tokens.count() ? words.nouns.longest(tokens, at + 2) : null;
        return noun == null ? null : Unit.none(amount.last()).as(noun.value(), 1);
    }

    /** Applies what the sentence says before the number: bình quân đầu người, mỗi kg, mỗi ha. */
    private Unit rated(Tokens tokens, Unit unit, Amount amount, int start) {
        int first = amount.numeral().first();
        return switch (unit.unit()) {
            case "VND", "USD" -> money(tokens, unit, amount, first, start);
            case "t" ->
                unit.pers().isNone() && left.each(tokens, Per.HECTARE, first, start)
                        ? unit.as("t/ha", unit.factor())
                        : unit;
            case "bed" -> left.each(tokens, Per.TEN_THOUSAND, first, start) ? unit.as("bed/10k", 1) : unit;
            case "case" -> isCrop(tokens, unit, first) ? unit.as("count", 1) : unit;
            default -> unit;
        };
    }

    /** trồng 4 vụ: crops, no cases. */
    private boolean isCrop(Tokens tokens, Unit unit, int first) {
        return unit.first() == unit.nounEnd()
                && is(tokens, unit.first(), words.marks.crop)
                && words.cropBefore.holds(tokens, first - 1);
    }

    private Unit money(Tokens tokens, Unit unit, Amount amount, int first, int start) {
        boolean plain = !unit.pers().has(Per.HECTARE)
                && !unit.pers().has(Per.OTHER)
                && !unit.pers().has(Per.DAY);
        if (unit.pers().has(Per.HEAD)) {
            return left.income(tokens, first, start) && unit.pers().isOnly(Per.HEAD)
                    ? unit.as(unit.unit() + "/person/year", unit.factor())
                    : unit;
        }
        if (plain && isIncome(amount.value(amount.numeral().decimals()) * unit.factor(), unit.unit())) {
            Per per = left.perHead(tokens, first, start);
            if (per != null) {
                boolean month = per == Per.MONTH || unit.pers().has(Per.MONTH);
                return unit.as(unit.unit() + (month ? "/person/month" : "/person/year"), unit.factor());
            }
        }
        return unit.pers().isNone() && left.each(tokens, Per.KG, first, start)
                ? unit.as(unit.unit() + "/kg", unit.factor())
                : unit;
    }

    private static boolean isIncome(double value, String unit) {
        return unit.equals("USD") ? value >= 50 && value <= 1e5 : value >= 3e5 && value <= 1e9;
    }
}
