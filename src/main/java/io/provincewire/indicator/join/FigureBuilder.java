package io.provincewire.indicator.join;

import io.provincewire.indicator.Figure;
import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.Indicator;
import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Remark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a figure of a level and of what belongs to it. */
final class FigureBuilder {
    private static final double OTHER_CONFIDENCE = 0.6;
    private static final double SURE = 0.98;
    /** Groups of codes whose measures are told of one crop or fish in a row. */
    private static final List<String> LISTED = List.of("agri.", "fishery.");

    private final Catalogue catalogue;
    private final Layout layout;
    private final FigureTimes times;
    private final List<Remark> remarks;
    private final Qualifiers qualifiers;
    private final Subjects subjects;
    private final Scopes scopes;
    private final Comparisons comparisons;
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
        this.comparisons = new Comparisons(catalogue, times);
    }

    /** The figure of {@code item}, or null where its value cannot be: then a remark says so. */
    @Nullable
    Figure figure(Item item) {
        Indicator indicator = indicator(item);
        boolean level = item.isLevel();
        String unit = level ? Units.meant(indicator, item.quantity, isAverage(item)) : item.unit();
        Values values = Values.of(item, unit);
        if (level && !values.isPlausible(indicator, unit)) {
            remarks.add(new Remark(
                    "implausible-value",
                    indicator.code() + " of " + values.value() + " " + unit + ": "
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
                level ? (Double) values.value() : null,
                level ? values.upper() : null,
                level ? item.quantity.ofTotal() : null,
                unit,
                item.quantity.approx(),
                times.status(item.index),
                times.period(item.index, indicator),
                comparisons.changes(item, unit),
                comparisons.previous(item, unit),
                comparisons.shares(item),
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

    private Indicator indicator(Item item) {
        return item.choice.isCoded() ? catalogue.at(item.choice.code()) : catalogue.other();
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
