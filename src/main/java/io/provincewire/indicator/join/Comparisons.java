package io.provincewire.indicator.join;

import io.provincewire.avro.Against;
import io.provincewire.avro.Direction;
import io.provincewire.indicator.Figure;
import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a figure is compared with: its changes, its earlier values and its shares, by what belongs to its level. */
final class Comparisons {
    private final Catalogue catalogue;
    private final FigureTimes times;

    Comparisons(Catalogue catalogue, FigureTimes times) {
        this.catalogue = catalogue;
        this.times = times;
    }

    /** How much {@code item}, whose level is in {@code unit}, changed. */
    List<Figure.Change> changes(Item item, String unit) {
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
        double value = Math.abs(Values.of(item, unit).value());
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

    /** What it was before. */
    List<Figure.Previous> previous(Item item, String unit) {
        if (item.held.isEmpty()) {
            return List.of();
        }
        List<Figure.Previous> previous = new ArrayList<>(1);
        for (Item one : item.held) {
            if (one.role == Item.Role.PREVIOUS) {
                one.negative = one.lead.kind() == Lead.Kind.DOWN
                        && item.choice.isCoded()
                        && catalogue.at(item.choice.code()).growth();
                previous.add(new Figure.Previous(Values.of(one, unit).value(), unit, past(one)));
            }
        }
        return List.copyOf(previous);
    }

    private @Nullable Period past(Item item) {
        Period base = times.base(item.index);
        return base == null ? times.period(item.index) : base;
    }

    /** What part it is of a plan, of a total or of a past value. */
    List<Figure.Share> shares(Item item) {
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
}
