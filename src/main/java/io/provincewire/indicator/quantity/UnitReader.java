package io.provincewire.indicator.quantity;

import io.provincewire.indicator.quantity.Unit.Kind;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import io.provincewire.text.Tokens.Casing;
import java.util.EnumSet;
import java.util.Set;
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
            return rated(
                    passage, new Named(Kind.MEASURE, value.unit(), value.factor(), at, at + measure.tokens() - 1), end);
        }
        if (noun != null && at + noun.tokens() <= end && !isName(tokens, at, noun.tokens())) {
            return rated(passage, new Named(Kind.NOUN, noun.value(), 1, at, at + noun.tokens() - 1), end);
        }
        if (at < end && tokens.isWord(at) && tokens.casing(at) == Casing.LOWER && !words.function.holds(tokens, at)) {
            return rated(passage, new Named(Kind.GUESS, "count", 1, at, at), end);
        }
        return Unit.none(at - 1);
    }

    /** Money of which the text says only the scale, with what it is per behind it: 156 ngàn/kg. */
    Unit money(Passage passage, int at, int end) {
        Tokens tokens = passage.tokens();
        boolean slash = at + 1 < end && tokens.id(at) == words.marks.slash && tokens.isWord(at + 1);
        return slash
                ? rated(passage, new Named(Kind.NONE, "VND", 1, -1, at - 1), end)
                : Unit.none(at - 1).as("VND", 1);
    }

    private record Named(Kind kind, String unit, double factor, int first, int last) {}

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

    private Unit rated(Passage passage, Named named, int end) {
        Set<Per> pers = EnumSet.noneOf(Per.class);
        int last = pers(passage.tokens(), named, end, pers);
        return combined(named, last, pers);
    }

    /** Adds what the unit is per to {@code pers}; returns the last token that it takes. */
    private int pers(Tokens tokens, Named named, int end, Set<Per> pers) {
        int last = named.last();
        while (true) {
            int next = per(tokens, named, last + 1, end, pers);
            if (next == last) {
                return pers.isEmpty() ? hectares(tokens, named, last, end, pers) : last;
            }
            last = next;
        }
    }

    /** Reads one more denominator at {@code at}; returns its last token, or the one before {@code at}. */
    private int per(Tokens tokens, Named named, int at, int end, Set<Per> pers) {
        if (at + 1 >= end) {
            return at - 1;
        }
        boolean slash = tokens.id(at) == words.marks.slash;
        boolean each = words.each.longest(tokens, at, at) != null;
        boolean comma = tokens.id(at) == words.marks.comma && pers.contains(Per.HEAD);
        if (!slash && !each && !comma) {
            return at - 1;
        }
        Phrases.Match<Per> per = words.pers.longest(tokens, at + 1);
        if (per != null
                && at + per.tokens() < end
                && (slash || per.value() != Per.COMMUNE && per.value() != Per.SAO)
                && !(comma && per.value() != Per.YEAR && per.value() != Per.MONTH)) {
            pers.add(per.value());
            return at + per.tokens();
        }
        return slash ? unnamed(tokens, named, at, end, pers) : at - 1;
    }

    /** Behind a slash, a denominator that no list knows: a word, or a number with a word. */
    private int unnamed(Tokens tokens, Named named, int slash, int end, Set<Per> pers) {
        if (tokens.isWord(slash + 1)) {
            Phrases.Match<Measure> measure = words.measures.longest(tokens, slash + 1);
            pers.add(Per.OTHER);
            return measure != null && slash + measure.tokens() < end ? slash + measure.tokens() : slash + 1;
        }
        if (tokens.isNumber(slash + 1) && slash + 2 < end && tokens.isWord(slash + 2)) {
            Phrases.Match<String> noun = words.nouns.longest(tokens, slash + 2);
            if (named.kind() == Kind.NOUN && noun != null && noun.value().equals(named.unit())) {
                // 17 hộ nghèo/50 hộ dân is a ratio, read elsewhere.
                return slash - 1;
            }
            Phrases.Match<Per> per = words.pers.longest(tokens, slash + 2);
            pers.add(per == null ? Per.OTHER : per.value());
            return slash + 1 + (per != null ? per.tokens() : noun != null ? noun.tokens() : 1);
        }
        return slash - 1;
    }

    private int hectares(Tokens tokens, Named named, int last, int end, Set<Per> pers) {
        if (!named.unit().equals("t") && !named.unit().equals("kg")) {
            return last;
        }
        for (int i = last + 1; i + 1 < end && i <= last + FARTHEST_HECTARE; i++) {
            if (tokens.id(i) == words.marks.slash) {
                Phrases.Match<Per> per = words.pers.longest(tokens, i + 1);
                if (per == null || per.value() != Per.HECTARE) {
                    return last;
                }
                pers.add(Per.HECTARE);
                return last;
            }
            if (!tokens.isWord(i)) {
                return last;
            }
        }
        return last;
    }

    private static Unit combined(Named named, int last, Set<Per> pers) {
        String unit = named.unit();
        double factor = named.factor();
        int places = -1;
        switch (unit) {
            case "VND", "USD" -> {
                if (pers.contains(Per.KG)) {
                    unit += "/kg";
                } else if (pers.contains(Per.TONNE) || pers.contains(Per.QUINTAL)) {
                    factor *= pers.contains(Per.QUINTAL) ? 10 : 1;
                    unit += "/t";
                } else if (pers.contains(Per.HEAD) && pers.contains(Per.YEAR)) {
                    unit += "/person/year";
                } else if (pers.contains(Per.HEAD) && pers.contains(Per.MONTH)) {
                    unit += "/person/month";
                }
            }
            case "t", "kg" -> {
                double tonnes = unit.equals("t") ? 1 : 0.001;
                if (pers.contains(Per.HECTARE)) {
                    factor *= tonnes;
                    unit = "t/ha";
                } else if (pers.contains(Per.SAO)) {
                    factor *= tonnes / HECTARES_OF_SAO;
                    places = 2;
                    unit = "t/ha";
                }
            }
            case "bed" -> unit = pers.contains(Per.TEN_THOUSAND) ? "bed/10k" : unit;
            case "criterion" -> unit = pers.contains(Per.COMMUNE) ? "criterion/commune" : unit;
            case "m", "km" -> unit = pers.contains(Per.TIME) ? "count" : unit;
            case "case" -> unit = pers.contains(Per.YEAR) ? "count" : unit;
            default -> {}
        }
        return new Unit(named.kind(), unit, factor, places, named.first(), last, named.last(), pers);
    }
}
