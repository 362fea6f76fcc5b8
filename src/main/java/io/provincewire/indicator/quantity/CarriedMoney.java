package io.provincewire.indicator.quantity;

import static io.provincewire.indicator.quantity.QuantityWords.is;

import io.provincewire.text.Tokens;
import java.util.List;

/** What money is paid for, and which money it is, because of the figures around it: 82 nghìn đồng/kg, tuần trước mới 75 nghìn đồng. */
final class CarriedMoney {
    /** How far two prices of one thing lie apart at most. */
    private static final double MOST_TIMES = 2;
    /** How far before a number a word may stand that says what it is about. */
    private static final int NEAR = 6;
    /** How far before it a word may stand that says that it is about something else. */
    private static final int FAR = 14;

    private final QuantityWords words;
    private final EllipsisWords own;
    private final Amounts amounts;
    private final UnitReader units;
    private final Earlier earlier;

    CarriedMoney(QuantityWords words, EllipsisWords own, Amounts amounts, UnitReader units) {
        this.words = words;
        this.own = own;
        this.amounts = amounts;
        this.units = units;
        this.earlier = new Earlier(own);
    }

    /** The meaning of money in {@code unit}; the parameters are those of {@link CarriedUnits#of}. */
    Unit of(Spot spot, int first, Amount amount, Unit unit, List<NumberReading> before) {
        if (unit.first() < 0) {
            return assumed(spot, first, amount, unit, before);
        }

        if (unit.pers().isOnly(Per.MONTH)) {
            return isWage(spot, first, before) ? unit.as(unit.unit() + "/person/month", unit.factor()) : unit;
        }

        if (!unit.pers().isNone()) {
            return unit;
        }

        String price = unit.unit().equals("VND") ? "VND/kg" : "USD/t";
        Quantity model = earlier.last(spot, before, price);
        boolean goesOn = model != null
                ? isPrice(spot, first, amount, unit, model)
                : own.moves.holds(spot.tokens(), first - 1) && isBelowNext(spot, amount, unit, price);
        return goesOn ? unit.as(price, unit.factor()) : unit;
    }

    /** mất 48 USD, còn 5.412 USD/tấn: how much a price that follows has changed. */
    private boolean isBelowNext(Spot spot, Amount amount, Unit unit, String price) {
        int at = nextNumber(spot, unit.last() + 1);
        if (at < 0) {
            return false;
        }
        Amount next = amounts.read(spot.passage(), Numerals.at(spot.passage(), at), spot.end());
        Unit behind = units.read(spot.passage(), next.last() + 1, spot.end());
        if (is(spot.tokens(), next.last() + 1, words.marks.hyphen)
                && behind.isNone()
                && nextNumber(spot, next.last() + 1) >= 0) {
            // quanh 158.000 - 160.000 đồng/kg: the unit stands behind the upper end.
            next = amounts.read(
                    spot.passage(), Numerals.at(spot.passage(), nextNumber(spot, next.last() + 1)), spot.end());
            behind = units.read(spot.passage(), next.last() + 1, spot.end());
        }
        return behind.unit().equals(price) && value(amount) * unit.factor() < value(next) * behind.factor();
    }

    private static double value(Amount amount) {
        Numeral numeral = amount.numeral();
        return amount.value(numeral.form() == Numeral.Form.DOT_AND_THREE ? 0 : numeral.decimals());
    }

    /** The token of the next number near {@code from} in the sentence, or -1. */
    private static int nextNumber(Spot spot, int from) {
        for (int i = from; i < Math.min(spot.end(), from + NEAR + 2); i++) {
            if (spot.tokens().isNumber(i)) {
                return i;
            }
        }
        return -1;
    }

    /** 82 nghìn đồng/kg, tuần trước mới 75 nghìn đồng; 132.500 đồng/kg, tăng 500 đồng. */
    private boolean isPrice(Spot spot, int first, Amount amount, Unit unit, Quantity model) {
        Tokens tokens = spot.tokens();
        for (int i = Math.max(model.lastToken() + 1, first - FAR); i < first; i++) {
            if (own.other.holds(tokens, i)) {
                return false;
            }
        }
        double value = amount.value(amount.numeral().decimals()) * unit.factor();
        boolean near = value * MOST_TIMES >= model.value() && value <= model.value() * MOST_TIMES;
        return near || value < model.value() && earlier.isMove(tokens, model.lastToken() + 1, first);
    }

    /** lương 9 triệu đồng/tháng; thuê 5 người, trả 6 triệu đồng/tháng. */
    private boolean isWage(Spot spot, int first, List<NumberReading> before) {
        Tokens tokens = spot.tokens();
        for (int i = first - 1; i >= Math.max(spot.start(), first - NEAR) && tokens.isWord(i); i--) {
            if (own.wage.holds(tokens, i)) {
                return true;
            }
        }
        Quantity last = earlier.last(spot, before, null);
        return own.paying.holds(tokens, first - 1)
                && last != null
                && last.unit().equals("person");
    }

    /** Xuất khẩu còn 295,4 triệu behind 612 triệu USD: trade goes on in the money that was named. */
    private Unit assumed(Spot spot, int first, Amount amount, Unit unit, List<NumberReading> before) {
        Tokens tokens = spot.tokens();
        boolean trade = false;
        for (int i = first - 1; i >= Math.max(spot.start(), first - NEAR) && tokens.isWord(i); i--) {
            if (own.other.holds(tokens, i)) {
                return unit;
            }
            trade |= own.trade.longest(tokens, i) != null;
        }

        if (trade) {
            return isLastMoneyDollars(spot, before) || isNext(spot, amount, "USD")
                    ? unit.as("USD", unit.factor())
                    : unit;
        }
        boolean guests = own.receiving.holds(tokens, first - 1) && isNext(spot, amount, "visit");
        return guests ? unit.as("visit", 1) : unit;
    }

    /** Whether the next number is in {@code unit}: Vân Đồn đón 1,3 triệu, Cô Tô 214.000 lượt. */
    private boolean isNext(Spot spot, Amount amount, String unit) {
        int at = nextNumber(spot, amount.last() + 1);
        if (at < 0) {
            return false;
        }
        Amount next = amounts.read(spot.passage(), Numerals.at(spot.passage(), at), spot.end());
        return units.read(spot.passage(), next.last() + 1, spot.end()).unit().equals(unit);
    }

    private static boolean isLastMoneyDollars(Spot spot, List<NumberReading> before) {
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - Earlier.FEW); i--) {
            if (before.get(i) instanceof Quantity quantity) {
                if (quantity.sentence() < spot.sentence() - 1) {
                    return false;
                }
                if (quantity.unit().equals("USD") || quantity.unit().equals("VND")) {
                    return quantity.unit().equals("USD");
                }
            }
        }
        return false;
    }
}
