package io.provincewire.indicator.quantity;

import static io.provincewire.indicator.quantity.QuantityWords.is;

import io.provincewire.avro.Approx;
import io.provincewire.indicator.quantity.Quantity.Hint;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Span;
import io.provincewire.text.Tokens;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts number, unit and the words around them together. */
final class Assembly {
    /** From this power of ten on, a scale without a unit is money. */
    private static final int MONEY_SCALE = 3;
    /** From this power of ten on, so is a scale before a word that no list knows. */
    private static final int GREAT_SCALE = 6;

    private final QuantityWords words;
    private final Approximations approximations;
    private final LeftCues left;

    Assembly(QuantityWords words) {
        this.words = words;
        this.approximations = new Approximations(words);
        this.left = new LeftCues(words);
    }

    /** The unit of {@code amount} after all that its sentence says, or null where nothing is counted. */
    @Nullable
    Unit said(Passage passage, int sentence, Amount amount, Unit unit, List<NumberReading> before) {
        Tokens tokens = passage.tokens();
        int start = passage.sentenceStart(sentence);
        int first = amount.numeral().first();
        if (unit.isNone() && is(tokens, first - 1, words.marks.dollar)) {
            return unit.as("USD", 1);
        }
        if (unit.isNone() || unit.kind() == Unit.Kind.GUESS && amount.scale() >= GREAT_SCALE) {
            String counted = left.counted(passage, first, start);
            if (counted != null) {
                return Unit.none(amount.last()).as(sameSort(counted, sentence, before), 1);
            }
            if (amount.scale() >= MONEY_SCALE) {
                return rated(tokens, Unit.none(amount.last()).as("VND", 1), amount, start, sentence, before);
            }
            return subject(tokens, amount);
        }
        return rated(tokens, unit, amount, start, sentence, before);
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
    private Unit rated(Tokens tokens, Unit unit, Amount amount, int start, int sentence, List<NumberReading> before) {
        int first = amount.numeral().first();
        return switch (unit.unit()) {
            case "VND", "USD" -> money(tokens, unit, amount, first, start);
            case "t" ->
                unit.pers().isEmpty() && left.each(tokens, Per.HECTARE, first, start)
                        ? unit.as("t/ha", unit.factor())
                        : unit;
            case "bed" -> left.each(tokens, Per.TEN_THOUSAND, first, start) ? unit.as("bed/10k", 1) : unit;
            case "case" -> isCrop(tokens, unit, first) ? unit.as("count", 1) : unit;
            case "criterion" ->
                before.size() > 0
                                && before.get(before.size() - 1) instanceof Quantity previous
                                && previous.sentence() == sentence
                                && previous.unit().equals("criterion/commune")
                        ? unit.as("criterion/commune", 1)
                        : unit;
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
        boolean plain = !unit.pers().contains(Per.HECTARE)
                && !unit.pers().contains(Per.OTHER)
                && !unit.pers().contains(Per.DAY);
        if (unit.pers().contains(Per.HEAD)) {
            return left.income(tokens, first, start) && unit.pers().size() == 1
                    ? unit.as(unit.unit() + "/person/year", unit.factor())
                    : unit;
        }
        if (plain && isIncome(amount.value(amount.numeral().decimals()) * unit.factor(), unit.unit())) {
            Per per = left.perHead(tokens, first, start);
            if (per != null) {
                boolean month = per == Per.MONTH || unit.pers().contains(Per.MONTH);
                return unit.as(unit.unit() + (month ? "/person/month" : "/person/year"), unit.factor());
            }
        }
        return unit.pers().isEmpty() && left.each(tokens, Per.KG, first, start)
                ? unit.as(unit.unit() + "/kg", unit.factor())
                : unit;
    }

    private static boolean isIncome(double value, String unit) {
        return unit.equals("USD") ? value >= 50 && value <= 1e5 : value >= 3e5 && value <= 1e9;
    }

    Quantity quantity(Passage passage, int sentence, Amount amount, Ranges.@Nullable Upper upper, Unit unit) {
        Numeral numeral = amount.numeral();
        int places = Places.of(
                passage,
                numeral,
                amount.hasScale() || upper != null && upper.amount().hasScale(),
                unit.unit());
        double value =
                upper == null ? amount.value(places) : numeral.value(upper.lowerScale(), places) + amount.extra();
        Double most = upper == null
                ? null
                : converted(
                        upper.amount()
                                .value(Places.of(
                                        passage,
                                        upper.amount().numeral(),
                                        upper.amount().hasScale(),
                                        unit.unit())),
                        unit);
        Amount last = upper == null ? amount : upper.amount();
        return placed(passage, sentence, numeral, last.last(), converted(value, unit), most, null, unit, hints(unit));
    }

    Quantity ratio(Passage passage, int sentence, Numeral numeral, int numberEnd, Unit unit, Ratios.Reading ratio) {
        double value = converted(
                numeral.value(
                        ratio.total().scale(),
                        Places.of(passage, numeral, ratio.total().hasScale(), unit.unit())),
                unit);
        double total = converted(
                ratio.total()
                        .value(Places.of(passage, ratio.second(), ratio.total().hasScale(), unit.unit())),
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
        return placed(passage, sentence, numeral, end, value, null, total, whole, hints(unit));
    }

    Quantity fraction(Passage passage, int sentence, Numeral numeral, Ratios.Reading ratio) {
        double value = Math.rint(numeral.value() / ratio.second().value() * 10_000) / 100;
        Unit unit = Unit.none(ratio.second().last()).as("%", 1);
        return placed(
                passage, sentence, numeral, ratio.second().last(), value, null, null, unit, EnumSet.of(Hint.FRACTION));
    }

    Quantity rank(Passage passage, int sentence, Numeral numeral, Ratios.@Nullable Reading ratio) {
        int last = ratio == null ? numeral.last() : ratio.second().last();
        Double total = ratio == null ? null : Double.valueOf(ratio.second().value());
        return placed(
                passage,
                sentence,
                numeral,
                last,
                numeral.value(),
                null,
                total,
                Unit.none(last).as("rank", 1),
                EnumSet.of(Hint.RANK));
    }

    private static double converted(double value, Unit unit) {
        double converted = Decimal.clean(value * unit.factor());
        if (unit.places() < 0) {
            return converted;
        }
        double power = Decimal.scaled(1, unit.places());
        return Math.rint(converted * power) / power;
    }

    private static Set<Hint> hints(Unit unit) {
        Set<Hint> hints = EnumSet.noneOf(Hint.class);
        for (Per per : unit.pers()) {
            switch (per) {
                case YEAR -> hints.add(Hint.PER_YEAR);
                case MONTH -> hints.add(Hint.PER_MONTH);
                case DAY -> hints.add(Hint.PER_DAY);
                case HEAD -> hints.add(Hint.PER_HEAD);
                case HECTARE -> hints.add(Hint.PER_HECTARE);
                default -> {}
            }
        }
        if (unit.unit().contains("/person/")) {
            hints.add(Hint.PER_HEAD);
        }
        if (unit.unit().equals("kg")) {
            hints.add(Hint.KILOGRAMS);
        }
        if (unit.unit().equals("times")) {
            hints.add(Hint.MULTIPLE);
        }
        if (unit.first() < 0 && unit.isMoney()) {
            hints.add(Hint.UNIT_ASSUMED);
        }
        return hints;
    }

    private Quantity placed(
            Passage passage,
            int sentence,
            Numeral numeral,
            int numberEnd,
            double value,
            @Nullable Double upper,
            @Nullable Double total,
            Unit unit,
            Set<Hint> hints) {
        Tokens tokens = passage.tokens();
        int first = numeral.first();
        int last = Math.max(numberEnd, unit.last());
        Approx approx =
                approximations.of(tokens, first, last, passage.sentenceStart(sentence), passage.sentenceEnd(sentence));
        String noun = unit.first() < 0 ? "" : passage.folded(tokens.start(unit.first()), tokens.end(unit.nounEnd()));
        double signed = isNegative(passage, first, unit) ? -value : value;
        return new Quantity(
                new Span(tokens.start(first), tokens.end(last)),
                new Span(tokens.start(first), tokens.end(numberEnd)),
                first,
                last,
                unit.first(),
                sentence,
                signed,
                upper,
                total,
                unit.unit(),
                noun,
                approx,
                Set.copyOf(hints));
    }

    /** The word âm, or a minus sign: glued to the number, not to the word before. */
    private boolean isNegative(Passage passage, int first, Unit unit) {
        Tokens tokens = passage.tokens();
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
