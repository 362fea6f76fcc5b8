package io.provincewire.place;

import io.provincewire.place.find.NameSearch;
import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.place.gazetteer.Successor;
import io.provincewire.place.gazetteer.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes out what the gazetteer knows of a name: every unit that bears it, its dates, what it lay in, what took it over. */
public final class GazetteerListing {
    private final Gazetteer gazetteer;
    private final NameSearch search;

    public GazetteerListing(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.search = new NameSearch(gazetteer);
    }

    /** Lines for people to read; empty where no unit is called {@code name}. */
    public List<String> of(String name) {
        List<String> lines = new ArrayList<>();
        List<Unit> units = search.find(name);
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            lines.add(version(unit));
            boolean last = i + 1 == units.size() || !units.get(i + 1).sameUnit(unit);
            if (last) {
                lines.addAll(successors(unit));
            }
        }
        return lines;
    }

    /** One version: {@code pre2025:415  huyện Quế Phong, tỉnh Nghệ An  (until 2025-06-30)  nghe-an}. */
    private String version(Unit unit) {
        LocalDate day = unit.validTo();
        StringBuilder line = new StringBuilder(unit.id()).append("  ").append(named(unit));
        Optional<Unit> around = gazetteer.parent(unit, day);
        while (around.isPresent()) {
            line.append(", ").append(named(around.get()));
            around = gazetteer.parent(around.get(), day);
        }
        return line.append("  (")
                .append(dates(unit))
                .append(")  ")
                .append(gazetteer.provinceToday(unit))
                .toString();
    }

    private List<String> successors(Unit unit) {
        List<String> lines = new ArrayList<>();
        for (Successor successor : gazetteer.successors(unit)) {
            lines.add("    " + (successor.whole() ? "all of it" : "part") + " to "
                    + successor.unit().id() + "  " + named(successor.unit()));
        }
        return lines;
    }

    private static String named(Unit unit) {
        return unit.type() + " " + unit.name();
    }

    private static String dates(Unit unit) {
        boolean old = unit.validFrom().equals(LocalDate.MIN);
        boolean today = unit.validTo().equals(LocalDate.MAX);
        if (old) {
            return today ? "always" : "until " + unit.validTo();
        }
        return today ? "since " + unit.validFrom() : unit.validFrom() + " to " + unit.validTo();
    }
}
