package io.provincewire.indicator.quantity;

import static io.provincewire.indicator.quantity.QuantityWords.is;

import io.provincewire.indicator.quantity.Numeral.Form;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a number that has none beside it, because the text says it once for a list: "172.640 học sinh, trong đó tiểu
 * học 66.300, THCS 45.870", "Thu ngân sách 33.118 tỷ đồng: nội địa 22.960", "từ 33 xuống còn 24 đơn vị".
 */
final class Ellipsis {
    /** The least number behind a noun at the head of its sentence that no colon follows: a smaller one may be a name's. */
    private static final int LEAST_HEADED = 20;
    /** How many tokens a list may take. */
    static final int LONGEST_LIST = 80;
    /** How many times the figure before a number may be, which takes its scale. */
    private static final int MOST_TIMES = 3;

    /** The least number that a parenthesis behind a name may count. */
    private static final int LEAST_IN_PARENTHESES = 100;

    private static final int LONGEST_NOUN = 4;

    private final QuantityWords words;
    private final EllipsisWords own;
    private final Amounts amounts;
    private final UnitReader units;
    private final LeftCues left;
    private final ListModel list;

    Ellipsis(QuantityWords words, EllipsisWords own, Amounts amounts, UnitReader units) {
        this.words = words;
        this.own = own;
        this.amounts = amounts;
        this.units = units;
        this.left = new LeftCues(words);
        this.list = new ListModel(words, own);
    }

    /**
     * The unit of {@code amount}, which has none beside it, or null.
     *
     * @param name whether it stands behind a name, which it could be a part of
     */
    @Nullable
    Unit unit(Spot spot, Amount amount, boolean name, List<NumberReading> before) {
        Numeral numeral = amount.numeral();
        if (numeral.looksLikeYear() && !amount.hasScale() || numeral.leadingZero()) {
            return null;
        }
        Unit turned = turned(spot, amount);
        if (turned != null || !closes(spot, amount.last() + 1)) {
            return turned;
        }
        Tokens tokens = spot.tokens();
        boolean decimal = numeral.form() == Form.DECIMAL && is(tokens, numeral.first() + 1, words.marks.comma);
        if (decimal && own.index.longest(tokens, numeral.first() - 1, spot.start()) != null) {
            return Unit.none(amount.last()).as("point", 1);
        }
        Unit headed = name && numeral.form() == Form.PLAIN ? null : headed(spot, amount, decimal);
        return headed != null ? headed : member(spot, amount, before);
    }

    /** Whether the clause ends at token {@code at}. */
    private boolean closes(Spot spot, int at) {
        Tokens tokens = spot.tokens();
        return at >= spot.end()
                || own.closing.holds(tokens, at)
                || !tokens.isWord(at)
                        && !tokens.isNumber(at)
                        && tokens.id(at) != words.marks.slash
                        && tokens.id(at) != words.marks.hyphen
                        && tokens.id(at) != words.marks.colon;
    }

    /** từ 620 xuống 410 công nhân: the unit of the second end. */
    private @Nullable Unit turned(Spot spot, Amount amount) {
        Tokens tokens = spot.tokens();
        Phrases.Match<String> turning =
                is(tokens, amount.numeral().first() - 1, words.marks.from) && amount.last() + 1 < spot.end()
                        ? own.turning.longest(tokens, amount.last() + 1)
                        : null;
        int at = turning == null ? spot.end() : amount.last() + 1 + turning.tokens();
        if (at >= spot.end() || !tokens.isNumber(at)) {
            return null;
        }
        Amount other = amounts.read(spot.passage(), Numerals.at(spot.passage(), at), spot.end());
        Unit unit = units.read(spot.passage(), other.last() + 1, spot.end());
        double scale = amount.hasScale() ? 1 : Decimal.scaled(1, other.scale());
        return unit.isKnown() ? Unit.none(amount.last()).as(unit.unit(), unit.factor() * scale) : null;
    }

    /** Doanh nghiệp thành lập mới: 386; Biên chế được giao 12.780: what the sentence begins with is counted. */
    private @Nullable Unit headed(Spot spot, Amount amount, boolean decimal) {
        Tokens tokens = spot.tokens();
        int first = amount.numeral().first();
        boolean colon = is(tokens, first - 1, words.marks.colon);
        if (amount.hasScale() || !colon && amount.numeral().value() < LEAST_HEADED && !decimal) {
            return null;
        }
        int head = colon ? first - 1 : first;
        while (head > Math.max(spot.start(), first - LONGEST_LIST)
                && (tokens.isWord(head - 1) || tokens.isNumber(head - 1))) {
            head--;
        }
        boolean opens = head == spot.start() || is(tokens, head - 1, words.marks.hyphen) && head - 1 == spot.start();
        if (!opens || head >= first) {
            return null;
        }
        if (decimal) {
            Phrases.Match<Measure> measure = words.measures.longest(tokens, head);
            return measure != null && measure.value().unit().equals("point")
                    ? Unit.none(amount.last()).as("point", 1)
                    : null;
        }
        Phrases.Match<String> noun = words.nouns.longest(tokens, head);
        return noun != null && head + noun.tokens() < first && !tokens.isCapital(head + noun.tokens())
                ? Unit.none(amount.last()).as(noun.value(), 1)
                : null;
    }

    /** The noun of {@code Doanh nghiệp: 28.700 đăng ký mới}, or null: a colon right behind what the sentence begins with. */
    @Nullable
    Unit colon(Spot spot, Amount amount, Unit guess) {
        Tokens tokens = spot.tokens();
        int first = amount.numeral().first();
        Phrases.Match<String> noun =
                is(tokens, first - 1, words.marks.colon) ? words.nouns.longest(tokens, spot.start()) : null;
        return noun != null && spot.start() + noun.tokens() == first - 1 ? guess.as(noun.value(), 1) : null;
    }

    /** The noun that so many of so many are, said before: nâng tổng số xã lên 98/150; giữ 34/34 xã trong khi Xuân Trường 17/20. */
    @Nullable
    Unit ofRatio(Spot spot, Numeral numeral, Ratios.Reading ratio, List<NumberReading> before) {
        if (numeral.value() > ratio.second().value()
                || ratio.second().looksLikeYear()
                || !closes(spot, ratio.total().last() + 1)) {
            return null;
        }
        String counted = left.counted(spot.passage(), numeral.first(), spot.start());
        if (counted != null) {
            return Unit.none(ratio.total().last()).as(counted, 1);
        }
        Quantity model = list.model(spot, numeral, before);
        return model != null && model.ofTotal() != null
                ? Unit.none(ratio.total().last()).as(model.unit(), 1)
                : null;
    }

    /** One more member of the list that a figure before began. */
    private @Nullable Unit member(Spot spot, Amount amount, List<NumberReading> before) {
        if (isLabelled(spot, amount.numeral())) {
            return null;
        }
        Quantity model = list.model(spot, amount.numeral(), before);
        if (model == null || !spot.tokens().isNumber(model.firstToken())) {
            return null;
        }
        Numeral said = Numerals.at(spot.passage(), model.firstToken());
        double one = model.value() / said.value();
        double number = amount.numeral().value();
        boolean scaled = !amount.hasScale() && number * one <= MOST_TIMES * model.value();
        double factor = scaled ? one : 1;
        Form form = amount.numeral().form();
        boolean fits =
                switch (form) {
                    case DECIMAL -> said.form() == Form.DECIMAL || factor > 1;
                    case PLAIN -> factor > 1 || isListed(spot, amount, model);
                    default -> true;
                };
        boolean small = (model.unit().equals("VND") || model.unit().equals("USD")) && number * factor < 1000;
        return fits && !small ? Unit.none(amount.last()).as(model.unit(), factor) : null;
    }

    /** khu vực 2, tuần 32, Ngô Quang Huy (9): a short number that tells one thing from its like. */
    private boolean isLabelled(Spot spot, Numeral numeral) {
        Tokens tokens = spot.tokens();
        int left = numeral.first() - 1;
        if (numeral.form() != Form.PLAIN || left < spot.start()) {
            return false;
        }
        if (is(tokens, left, words.marks.open)) {
            return numeral.value() < LEAST_IN_PARENTHESES;
        }
        for (int i = Math.max(spot.start(), left - LONGEST_NOUN + 1); i <= left; i++) {
            Phrases.Match<String> noun = words.nouns.longest(tokens, i);
            if (noun != null && i + noun.tokens() == left + 1 && noun.value().equals("count")) {
                return true;
            }
        }
        return words.durations.longest(tokens, left) != null;
    }

    /** A short number needs more: trong đó before it, or names before it and before the figure that it goes on with. */
    private boolean isListed(Spot spot, Amount amount, Quantity model) {
        Tokens tokens = spot.tokens();
        int first = amount.numeral().first();
        for (int i = Math.max(spot.start(), first - LONGEST_LIST); i < first; i++) {
            if (own.parts.longest(tokens, i) != null) {
                return true;
            }
        }
        return model.sentence() != spot.sentence()
                || own.endsWith.holds(tokens, first - 1)
                || is(tokens, first - 1, words.marks.open) && tokens.isCapital(first - 2)
                || tokens.isCapital(first - 1)
                        && (model.unitToken() < 0
                                || model.firstToken() > 0 && tokens.isCapital(model.firstToken() - 1));
    }
}
