package io.provincewire.indicator.join;

import io.provincewire.indicator.Figure;
import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.indicator.catalogue.CueHit;
import io.provincewire.indicator.catalogue.Indicator;
import io.provincewire.text.Remark;
import io.provincewire.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The quantities of one text, joined. */
public final class JoinedPassage {
    private final Catalogue catalogue;
    private final Layout layout;
    private final List<Item> items;
    private final List<String> doubts;

    JoinedPassage(Catalogue catalogue, Layout layout, List<Item> items, List<String> doubts) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.items = items;
        this.doubts = doubts;
    }

    /** The figures, in the order of the text; what is doubted is added to {@code remarks}. */
    public List<Figure> figures(FigureTimes times, List<Remark> remarks) {
        for (String doubt : doubts) {
            remarks.add(new Remark(
                    "arithmetic",
                    "read as a fall or rise from, not by, the first number, since only that adds up: " + doubt));
        }
        FigureBuilder builder = new FigureBuilder(catalogue, layout, times, remarks);
        List<Figure> figures = new ArrayList<>();
        for (Item item : items) {
            if (item.of == null) {
                Figure figure = builder.figure(item);
                if (figure != null) {
                    figures.add(figure);
                }
            }
        }
        return figures;
    }

    /** What was decided of each quantity and why, in the order of the text. */
    public List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>(items.size());
        for (Item item : items) {
            decisions.add(decision(item));
        }
        return decisions;
    }

    private Decision decision(Item item) {
        Choice choice = item.choice;
        String code = choice.isCoded() ? catalogue.at(choice.code()).code() : Indicator.OTHER;
        String cue = choice.cue() == null ? "" : words(choice.cue());
        Span of = item.of == null ? null : item.of.quantity.span();
        return new Decision(
                item.quantity,
                item.role.name().toLowerCase(Locale.ROOT),
                code,
                choice.score(),
                cue,
                choice.how(),
                of,
                item.lead.kind().name().toLowerCase(Locale.ROOT),
                item.tail.kind().name().toLowerCase(Locale.ROOT),
                item.reasons == null ? List.of() : item.reasons.all(layout));
    }

    private String words(CueHit hit) {
        return layout.passage.text(layout.tokens.start(hit.first()), layout.tokens.end(hit.last()));
    }
}
