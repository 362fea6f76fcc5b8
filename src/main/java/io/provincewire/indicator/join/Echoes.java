package io.provincewire.indicator.join;

import java.util.List;

/** Reads the numbers that refer to the one before: another value of the same measure. */
final class Echoes {
    /** What a number counts less that takes its code from the one before. */
    static final double NEIGHBOUR = 0.85;

    private final Layout layout;
    private final List<Item> items;

    Echoes(Layout layout, List<Item> items) {
        this.layout = layout;
        this.items = items;
    }

    /** "so với 2,2% của thế giới", "Tỷ lệ này năm 2018 là 7,6%": the same measure as the number before. */
    boolean isEcho(int at) {
        if (at == 0 || items.get(at - 1).of != null) {
            return false;
        }
        Item item = items.get(at);
        Item before = items.get(at - 1);
        if (!before.unit().equals(item.unit()) || before.sentence() < item.sentence() - 1) {
            return false;
        }
        int start = layout.passage.sentenceStart(item.sentence());
        boolean goesOn =
                before.echo && before.sentence() == item.sentence() && layout.commas(before.last(), item.first()) <= 1;
        return goesOn
                || item.lead.kind() == Lead.Kind.VERSUS
                || layout.has(Mark.ANAPHOR, start, item.first()) && before.sentence() < item.sentence();
    }

    void echo(int at) {
        Item item = items.get(at);
        Item before = items.get(at - 1);
        item.echo = true;
        item.role = before.role;
        item.direction = before.direction;
        item.against = before.against;
        item.base = before.base;
        item.choice = before.choice.passedOn(NEIGHBOUR, "the number before it, which it refers to");
        item.because("refers to the number before it");
    }
}
