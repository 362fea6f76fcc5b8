package io.provincewire.indicator.join;

import io.provincewire.avro.Against;
import io.provincewire.avro.Direction;
import io.provincewire.indicator.Figure;
import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.Indicator;
import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.indicator.time.Period;
import io.provincewire.text.Remark;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a figure of a level and of what belongs to it. */
final class FigureBuilder {
    private static final double OTHER_CONFIDENCE = 0.6;
    private static final double SURE = 0.98;
    /** What a value is rounded to: more digits than any text gives, fewer than a double keeps. */
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_UP);

    /** With so many decimals, and fewer digits than {@link #DIGITS} as a whole, a value needs no rounding. */
    private static final double SHORT = 1e4;

    private static final double MOST_DIGITS = 1e12;

    /** Groups of codes whose measures are told of one crop or fish in a row. */
    private static final List<String> LISTED = List.of("agri.", "fishery.");

    private final Catalogue catalogue;
    private final Layout layout;
    private final FigureTimes times;
    private final List<Remark> remarks;
    private final Qualifiers qualifiers;
    private final Subjects subjects;
    private final Scopes scopes;
    private String lastSeries = Qualifiers.TOTAL;
    private String seriesCode = "";
    private int seriesSentence = -1;

    FigureBuilder(Catalogue catalogue, Layout layout, FigureTimes times, List<Remark> remarks) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.times = times;
        this.remarks = remarks;
        this.qualifiers = new Qualifiers(catalogue, layout);
        this.subjects = new Subjects(layout);
        this.scopes = new Scopes(layout);
    }

    /** The figure of {@code item}, or null where its value cannot be: then a remark says so. */
    @Nullable
    Figure figure(Item item) {
        Indicator indicator = indicator(item);
        boolean level = item.isLevel();
        String unit = level ? Units.meant(indicator, item.quantity, isAverage(item)) : item.unit();
        Values values = values(item, unit);
        if (level && !isPlausible(indicator, values, unit)) {
            remarks.add(new Remark(
                    "implausible-value",
                    indicator.code() + " of " + values.value + " " + unit + ": "
                            + layout.passage.text(
                                    item.quantity.span().start(),
                                    item.quantity.span().end())));
            return null;
        }
        return new Figure(
                indicator.code(),
                indicator.en(),
                subjects.of(item),
                series(item),
                scopes.of(item),
                level ? (Double) values.value : null,
                level ? values.upper : null,
                level ? item.quantity.ofTotal() : null,
                unit,
                item.quantity.approx(),
                times.status(item.index),
                times.period(item.index, indicator),
                changes(item, unit),
                previous(item, unit),
                shares(item),
                layout.passage,
                item.sentence(),
                item.quantity.span(),
                confidence(item));
    }

    /** The series of {@code item}; in a list such as area, yield and output that of the one before it. */
    private String series(Item item) {
        String own = qualifiers.of(item);
        String code = indicator(item).code();
        boolean listed = own.equals(Qualifiers.TOTAL)
                && item.isLevel()
                && item.sentence() == seriesSentence
                && isListed(code, seriesCode);
        String series = listed ? lastSeries : own;
        lastSeries = series;
        seriesSentence = item.sentence();
        seriesCode = code;
        return series;
    }

    /** Whether both codes are of one group whose measures are told in a row. */
    private static boolean isListed(String code, String before) {
        for (int i = 0; i < LISTED.size(); i++) {
            if (code.startsWith(LISTED.get(i)) && before.startsWith(LISTED.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAverage(Item item) {
        int start = layout.clauseStart(item.first(), layout.passage.sentenceStart(item.sentence()));
        return layout.has(Mark.AVERAGE, start, item.first());
    }

    private record Values(double value, @Nullable Double upper) {}

    private static Values values(Item item, String unit) {
        double scale = Units.scale(item.unit(), unit) * (item.negative ? -1 : 1);
        Double upper = item.quantity.upper();
        return new Values(clean(item.quantity.value() * scale), upper == null ? null : (Double) clean(upper * scale));
    }

    /** Without what multiplying by 0.001 leaves behind. */
    private static double clean(double value) {
        if (value == Math.rint(value) || isShort(value)) {
            return value;
        }
        BigDecimal decimal = new BigDecimal(Double.toString(value));
        return decimal.precision() <= DIGITS.getPrecision()
                ? value
                : decimal.round(DIGITS).doubleValue();
    }

    /** Whether {@code value} is a number of few digits behind the point: nothing was left behind. */
    private static boolean isShort(double value) {
        double digits = Math.rint(value * SHORT);
        return Math.abs(digits) < MOST_DIGITS && digits / SHORT == value;
    }

    private static boolean isPlausible(Indicator indicator, Values values, String unit) {
        Double upper = values.upper;
        return indicator.plausible(values.value, unit) && (upper == null || indicator.plausible(upper, unit));
    }

    private Indicator indicator(Item item) {
        return item.choice.isCoded() ? catalogue.at(item.choice.code()) : catalogue.other();
    }

    private List<Figure.Change> changes(Item item, String unit) {
        if (item.role != Item.Role.CHANGE && item.held.isEmpty()) {
            return List.of();
        }
        List<Figure.Change> changes = new ArrayList<>(1);
        if (item.role == Item.Role.CHANGE) {
            changes.add(change(item, unit));
        }
        for (Item one : item.held) {
            if (one.role == Item.Role.CHANGE) {
                changes.add(change(one, unit));
            }
        }
        return List.copyOf(changes);
    }

    private Figure.Change change(Item item, String level) {
        String unit = Units.ofChange(item.unit(), level);
        double value = Math.abs(values(item, unit).value);
        Direction direction = item.quantity.value() < 0 ? opposite(item.direction) : item.direction;
        Period base = times.base(item.index);
        Against against = item.tail.kind() == Tail.Kind.YEAR ? against(item, base) : item.against;
        return new Figure.Change(value, unit, direction, against, base);
    }

    /** "so với năm 2023": the period before, the same one a year earlier, or another, by the periods of both. */
    private Against against(Item item, @Nullable Period base) {
        Item level = item.of == null ? item : item.of;
        Period period = times.period(level.index);
        if (base == null) {
            return Against.OTHER;
        }
        if (period == null) {
            LocalDate published = times.published();
            boolean lastYear = published != null && base.end().getYear() == published.getYear() - 1;
            return lastYear ? Against.PREVIOUS_PERIOD : Against.OTHER;
        }
        if (base.end().plusDays(1).equals(period.start())) {
            return Against.PREVIOUS_PERIOD;
        }
        boolean yearBefore = base.start().equals(period.start().minusYears(1))
                && base.end().equals(period.end().minusYears(1));
        return yearBefore ? Against.SAME_PERIOD : Against.OTHER;
    }

    private static Direction opposite(Direction direction) {
        return direction == Direction.UP ? Direction.DOWN : Direction.UP;
    }

    private List<Figure.Previous> previous(Item item, String unit) {
        if (item.held.isEmpty()) {
            return List.of();
        }
        List<Figure.Previous> previous = new ArrayList<>(1);
        for (Item one : item.held) {
            if (one.role == Item.Role.PREVIOUS) {
                one.negative = one.lead.kind() == Lead.Kind.DOWN
                        && item.choice.isCoded()
                        && catalogue.at(item.choice.code()).growth();
                previous.add(new Figure.Previous(values(one, unit).value, unit, past(one)));
            }
        }
        return List.copyOf(previous);
    }

    private @Nullable Period past(Item item) {
        Period base = times.base(item.index);
        return base == null ? times.period(item.index) : base;
    }

    private List<Figure.Share> shares(Item item) {
        if (item.role != Item.Role.SHARE && item.held.isEmpty()) {
            return List.of();
        }
        List<Figure.Share> shares = new ArrayList<>(1);
        if (item.role == Item.Role.SHARE) {
            shares.add(new Figure.Share(item.quantity.value(), "%", item.base));
        }
        for (Item one : item.held) {
            if (one.role == Item.Role.SHARE) {
                shares.add(new Figure.Share(one.quantity.value(), "%", one.base));
            }
        }
        return List.copyOf(shares);
    }

    private static double confidence(Item item) {
        if (!item.choice.isCoded()) {
            return OTHER_CONFIDENCE;
        }
        double sure = 0.5 + item.choice.score() / 18;
        boolean assumed = item.quantity.has(Quantity.Hint.UNIT_ASSUMED);
        return Math.round(Math.min(SURE, sure) * (assumed ? 0.8 : 1) * 100) / 100.0;
    }
}
