package io.provincewire.indicator.quantity;

import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a unit means because of the figures before it in the sentence: 75 nghìn đồng behind 82 nghìn đồng/kg is a price a kilogram,
 * 304 đơn vị behind 129 đơn vị hành chính cấp xã are communes.
 */
final class CarriedUnits {
    private static final Set<String> ADMINISTRATIVE = Set.of("province", "district", "commune", "village");
    /** How far before a number a word may stand that says whom it is about. */
    private static final int FAR = 14;

    private final EllipsisWords own;
    private final Earlier earlier;
    private final CarriedMoney money;

    CarriedUnits(QuantityWords words, EllipsisWords own, Amounts amounts, UnitReader units) {
        this.own = own;
        this.earlier = new Earlier(own);
        this.money = new CarriedMoney(words, own, amounts, units);
    }

    /**
     * The meaning of {@code unit}: itself in most sentences.
     *
     * @param first the first token of the number; of a range, of its lower end
     * @param amount the number with its scale; of a range, the upper end
     */
    Unit of(Spot spot, int first, Amount amount, Unit unit, List<NumberReading> before) {
        Quantity last = earlier.last(spot, before, null);
        return switch (unit.unit()) {
            case "VND", "USD" -> money.of(spot, first, amount, unit, before);
            case "t" -> ofHarvest(spot, first, amount, unit, before);
            case "point" ->
                earlier.last(spot, before, "pp") != null && isAlone(unit) ? unit.as("pp", 1) : spots(spot, first, unit);
            case "criterion" -> criteria(spot, first, amount, unit, last);
            case "visit" -> served(spot, first, unit);
            case "case" -> cases(spot, first, unit, last, before);
            case "count" -> last == null ? unit : places(spot, first, unit, last, before);
            default -> unit;
        };
    }

    private static boolean isAlone(Unit unit) {
        return unit.first() >= 0 && unit.first() == unit.last();
    }

    /** Năng suất 11,5 tấn/ha, cao hơn năm ngoái 1,3 tấn. */
    private Unit ofHarvest(Spot spot, int first, Amount amount, Unit unit, List<NumberReading> before) {
        Quantity model = unit.pers().isNone() ? earlier.last(spot, before, "t/ha") : null;
        Tokens tokens = spot.tokens();
        if (model == null || amount.value(amount.numeral().decimals()) * unit.factor() >= model.value()) {
            return unit;
        }
        for (int i = model.lastToken() + 1; i < first; i++) {
            if (own.other.holds(tokens, i)) {
                return unit;
            }
        }
        return earlier.isMove(tokens, model.lastToken() + 1, first) ? unit.as("t/ha", unit.factor()) : unit;
    }

    /** 16,3 tiêu chí, tăng 0,8 tiêu chí: half a criterion is met by no commune, so it is a mean. */
    private Unit criteria(Spot spot, int first, Amount amount, Unit unit, @Nullable Quantity last) {
        boolean mean = amount.numeral().form() == Numeral.Form.DECIMAL
                || last != null && last.unit().equals("criterion/commune") && own.moves.holds(spot.tokens(), first - 1);
        return mean ? unit.as("criterion/commune", 1) : unit;
    }

    /** dự thi ở 4 điểm: places, no points. */
    private Unit spots(Spot spot, int first, Unit unit) {
        boolean spots = own.spotBefore.holds(spot.tokens(), first - 1);
        return spots && isAlone(unit) ? unit.as("count", 1) : unit;
    }

    /** giải quyết việc làm cho 7.640 lượt người: people, not visitors. */
    private Unit served(Spot spot, int first, Unit unit) {
        Tokens tokens = spot.tokens();
        boolean people = unit.first() >= 0 && noun(spot.passage(), unit).equals("lượt người");
        for (int i = Math.max(spot.start(), first - FAR); people && i < first; i++) {
            if (own.served.longest(tokens, i) != null) {
                return unit.as("person", 1);
            }
        }
        return unit;
    }

    /** 4 trường hợp tử vong, tăng 3 trường hợp; tính trên 100.000 dân, tỷ lệ mắc 274 ca. */
    private Unit cases(Spot spot, int first, Unit unit, @Nullable Quantity last, List<NumberReading> before) {
        NumberReading previous = before.isEmpty() ? null : before.get(before.size() - 1);
        if (previous instanceof NotQuantity basis
                && basis.reason() == NotQuantity.Reason.DENOMINATOR
                && basis.firstToken() >= spot.start()) {
            return unit.as("count", 1);
        }
        boolean same = last != null
                && last.unit().equals("person")
                && unit.first() >= 0
                && last.noun().startsWith(noun(spot.passage(), unit))
                && earlier.isMove(spot.tokens(), last.lastToken() + 1, first);
        return same ? unit.as("person", 1) : unit;
    }

    /** trong 135 xã, phường thì 41 nơi đạt; 2 huyện và 2 thành phố. */
    private Unit places(Spot spot, int first, Unit unit, Quantity last, List<NumberReading> before) {
        Tokens tokens = spot.tokens();
        int at = unit.first();
        if (at < 0) {
            return unit;
        }
        int length = unit.nounEnd() - at + 1;
        Phrases.Match<String> standIn = own.standIn.longest(tokens, at);
        if (standIn != null && standIn.tokens() == length) {
            Quantity counted = administrative(spot, before);
            return counted == null ? unit : unit.as(counted.unit(), 1);
        }
        Phrases.Match<String> district = own.district.longest(tokens, at);
        boolean listed = last.unit().equals("district") && first - last.lastToken() == 2;
        return district != null && district.tokens() == length && listed ? unit.as("district", 1) : unit;
    }

    private static @Nullable Quantity administrative(Spot spot, List<NumberReading> before) {
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - Earlier.FEW); i--) {
            if (before.get(i) instanceof Quantity quantity) {
                if (quantity.sentence() != spot.sentence()) {
                    return null;
                }
                if (ADMINISTRATIVE.contains(quantity.unit())) {
                    return quantity;
                }
            }
        }
        return null;
    }

    private static String noun(Passage passage, Unit unit) {
        Tokens tokens = passage.tokens();
        return passage.folded(tokens.start(unit.first()), tokens.end(unit.nounEnd()));
    }
}
