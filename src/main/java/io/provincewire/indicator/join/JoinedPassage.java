package io.provincewire.indicator.join;

import io.provincewire.indicator.Figure;
import io.provincewire.indicator.catalogue.Catalogue;
import io.provincewire.text.Remark;
import java.util.ArrayList;
import java.util.List;

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
}
