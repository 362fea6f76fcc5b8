package io.provincewire.enrich.focus;

import io.provincewire.place.Mentions;
import io.provincewire.text.Field;

/** How many figures stand behind a mention of each place before another place is named. */
public final class FigureCounts {
    private final Mentions mentions;
    private final int[] counts;

    /** None yet. */
    public FigureCounts(Mentions mentions) {
        this.mentions = mentions;
        counts = new int[mentions.places().size()];
    }

    /** Counts a figure whose first UTF-16 unit stands at {@code offset} of {@code field}. */
    public void add(Field field, int offset) {
        int before = mentions.from(field, offset + 1) - 1;
        if (mentions.isIn(field, before)) {
            counts[mentions.placeNumber(before)]++;
        }
    }

    /** Of the place with number {@code place} in the reading. */
    int of(int place) {
        return counts[place];
    }
}
