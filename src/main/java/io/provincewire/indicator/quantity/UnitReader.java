package io.provincewire.indicator.quantity;

import io.provincewire.indicator.quantity.Unit.Kind;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import io.provincewire.text.Tokens.Casing;
import org.jspecify.annotations.Nullable;

/** Reads the unit or the counted noun behind a number, with what it is per. */
final class UnitReader {
    /** How far the hectare may stand behind the tonnes: 4 tấn phân chuồng ủ hoai mục/ha. */
    private static final int FARTHEST_HECTARE = 6;
    /** A northern sào is 360 square metres. */
    private static final double HECTARES_OF_SAO = 0.036;

    private final QuantityWords words;

    UnitReader(QuantityWords words) {
        this.words = words;
    }

    /** What stands from token {@code at} on, before token {@code end}. */
    Unit read(Passage passage, int at, int end) {
        Tokens tokens = passage.tokens();
        Phrases.Match<Measure> measure = at < end ? words.measures.longest(tokens, at) : null;
        Phrases.Match<String> noun = at < end ? words.nouns.longest(tokens, at) : null;
        if (measure != null
                && at + measure.tokens() <= end
                && longer(measure, noun)
                && !isName(tokens, at, measure.tokens())) {
            Measure value = measure.value();
            return rated(tokens, named(Kind.MEASURE, value.unit(), value.factor(), at, at + measure.tokens() - 1), end);
        }
        if (noun != null && at + noun.tokens() <= end && !isName(tokens, at, noun.tokens())) {
            return rated(tokens, named(Kind.NOUN, noun.value(), 1, at, at + noun.tokens() - 1), end);
        }
        if (at < end && tokens.isWord(at) && tokens.casing(at) == Casing.LOWER && !words.function.holds(tokens, at)) {
            return rated(tokens, named(Kind.GUESS, "count", 1, at, at), end);
        }
        return Unit.none(at - 1);
    }

    /** Money of which the text says only the scale, with what it is per behind it: 156 ngàn/kg. */
    Unit money(Passage passage, int at, int end) {
        Tokens tokens = passage.tokens();
        boolean slash = at + 1 < end && tokens.id(at) == words.marks.slash && tokens.isWord(at + 1);
        return slash
                ? rated(tokens, named(Kind.NONE, "VND", 1, -1, at - 1), end)
                : Unit.none(at - 1).as("VND", 1);
    }

    private static Unit named(Kind kind, String unit, double factor, int first, int last) {
        return new Unit(kind, unit, factor, -1, first, last, last, Pers.NONE);
    }

    private static boolean longer(Phrases.Match<Measure> measure, Phrases.@Nullable Match<String> noun) {
        return noun == null || measure.tokens() >= noun.tokens();
    }

    /** Đồng Nai is no money and Xã Đàn no commune: one word with a capital before another capital. */
    private static boolean isName(Tokens tokens, int at, int length) {
        return length == 1
                && tokens.casing(at) == Casing.CAPITAL
                && at + 1 < tokens.count()
                && tokens.isCapital(at + 1);
    }

    /** {@code named} with what stands behind it: what it is per. */
    private Unit rated(Tokens tokens, Unit named, int end) {
        Unit rated = named;
        for (Unit next = per(tokens, named, end); next.last() > rated.last(); next = per(tokens, next, end)) {
            rated = next;
        }
        if (rated.pers().isNone()) {
            rated = hectares(tokens, rated, end);
        }
        return rated.pers().isNone() ? rated : combined(rated);
    }

    /** {@code unit} with one more denominator behind it, itself where there is none. */
    private Unit per(Tokens tokens, Unit unit, int end) {
        int at = unit.last() + 1;
        if (at + 1 >= end) {
            return unit;
        }
        boolean slash = tokens.id(at) == words.marks.slash;
        boolean each = words.each.longest(tokens, at, at) != null;
        boolean comma = tokens.id(at) == words.marks.comma && unit.pers().has(Per.HEAD);
        if (!slash && !each && !comma) {
            return unit;
        }
        Phrases.Match<Per> per = words.pers.longest(tokens, at + 1);
        if (per != null
                && at + per.tokens() < end
                && (slash || per.value() != Per.COMMUNE && per.value() != Per.SAO)
                && !(comma && per.value() != Per.YEAR && per.value() != Per.MONTH)) {
            return unit.per(per.value(), at + per.tokens());
        }
        return slash ? unnamed(tokens, unit, at, end) : unit;
    }

    /** Behind a slash, a denominator that no list knows: a word, or a number with a word. */
    private Unit unnamed(Tokens tokens, Unit unit, int slash, int end) {
        if (tokens.isWord(slash + 1)) {
            Phrases.Match<Measure> measure = words.measures.longest(tokens, slash + 1);
            int length = measure != null && slash + measure.tokens() < end ? measure.tokens() : 1;
            return unit.per(Per.OTHER, slash + length);
        }
        if (tokens.isNumber(slash + 1) && slash + 2 < end && tokens.isWord(slash + 2)) {
            Phrases.Match<String> noun = words.nouns.longest(tokens, slash + 2);
            if (unit.kind() == Kind.NOUN && noun != null && noun.value().equals(unit.unit())) {
                // 17 hộ nghèo/50 hộ dân is a ratio, read elsewhere.
                return unit;
            }
            Phrases.Match<Per> per = words.pers.longest(tokens, slash + 2);
            int length = per != null ? per.tokens() : noun != null ? noun.tokens() : 1;
            return unit.per(per == null ? Per.OTHER : per.value(), slash + 1 + length);
        }
        return unit;
    }

    /** {@code unit} for one hectare, where that is a weight and the hectare stands farther behind it. */
    private Unit hectares(Tokens tokens, Unit unit, int end) {
        if (!unit.unit().equals("t") && !unit.unit().equals("kg")) {
            return unit;
        }
        int last = unit.last();
        for (int i = last + 1; i + 1 < end && i <= last + FARTHEST_HECTARE; i++) {
            if (tokens.id(i) == words.marks.slash) {
                Phrases.Match<Per> per = words.pers.longest(tokens, i + 1);
                return per != null && per.value() == Per.HECTARE ? unit.per(Per.HECTARE, last) : unit;
            }
            if (!tokens.isWord(i)) {
                return unit;
            }
        }
        return unit;
    }

    /** {@code rated}, whose unit and what it is per are of a unit of their own. */
    private static Unit combined(Unit rated) {
        Pers pers = rated.pers();
        String unit = rated.unit();
        return switch (unit) {
            case "VND", "USD" -> money(rated, unit, pers);
            case "t", "kg" -> {
                double tonnes = unit.equals("t") ? rated.factor() : rated.factor() * 0.001;
                yield pers.has(Per.HECTARE)
                        ? rated.as("t/ha", tonnes)
                        : pers.has(Per.SAO)
                                ? rated.as("t/ha", tonnes / HECTARES_OF_SAO).rounded(2)
                                : rated;
            }
            case "bed" -> pers.has(Per.TEN_THOUSAND) ? rated.as("bed/10k", rated.factor()) : rated;
            case "criterion" -> pers.has(Per.COMMUNE) ? rated.as("criterion/commune", rated.factor()) : rated;
            case "m", "km" -> pers.has(Per.TIME) ? rated.as("count", rated.factor()) : rated;
            case "case" -> pers.has(Per.YEAR) ? rated.as("count", rated.factor()) : rated;
            default -> rated;
        };
    }

    private static Unit money(Unit rated, String unit, Pers pers) {
        if (pers.has(Per.KG)) {
            return rated.as(unit + "/kg", rated.factor());
        }
        if (pers.has(Per.TONNE) || pers.has(Per.QUINTAL)) {
            return rated.as(unit + "/t", pers.has(Per.QUINTAL) ? rated.factor() * 10 : rated.factor());
        }
        if (pers.has(Per.HEAD) && pers.has(Per.YEAR)) {
            return rated.as(unit + "/person/year", rated.factor());
        }
        return pers.has(Per.HEAD) && pers.has(Per.MONTH) ? rated.as(unit + "/person/month", rated.factor()) : rated;
    }
}
