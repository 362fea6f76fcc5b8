package io.provincewire.enrich.focus;

import io.provincewire.enrich.focus.FocusReader.FigureAt;
import io.provincewire.place.PlaceMention;
import io.provincewire.place.PlaceReading;
import io.provincewire.text.Field;
import java.util.Arrays;
import java.util.List;

/** How many figures stand behind a mention of each place before another place is named. */
final class FigureCounts {
    private static final Field[] FIELDS = Field.values();

    private final int[] counts;

    private FigureCounts(int places) {
        counts = new int[places];
    }

    static FigureCounts of(PlaceReading reading, List<FigureAt> figures) {
        FigureCounts counts = new FigureCounts(reading.places().size());
        if (!figures.isEmpty() && counts.counts.length > 0) {
            for (Field field : FIELDS) {
                counts.count(reading, field, figures);
            }
        }
        return counts;
    }

    private void count(PlaceReading reading, Field field, List<FigureAt> figures) {
        long[] mentions = mentions(reading, field);
        for (int i = 0; i < figures.size(); i++) {
            FigureAt figure = figures.get(i);
            if (figure.field() == field) {
                int before = before(mentions, figure.offset());
                if (before >= 0) {
                    counts[(int) mentions[before]]++;
                }
            }
        }
    }

    /** The mentions in {@code field} in the order of the text: offset in the high, number of the place in the low half. */
    private static long[] mentions(PlaceReading reading, Field field) {
        long[] mentions = new long[16];
        int count = 0;
        for (int i = 0; i < reading.places().size(); i++) {
            for (PlaceMention mention : reading.places().get(i).mentions()) {
                if (mention.field() == field) {
                    if (count == mentions.length) {
                        mentions = Arrays.copyOf(mentions, count * 2);
                    }
                    mentions[count++] = (long) mention.start() << Integer.SIZE | i;
                }
            }
        }
        long[] sorted = Arrays.copyOf(mentions, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The last of {@code mentions} that starts at {@code offset} or before, or -1. */
    private static int before(long[] mentions, int offset) {
        int found = Arrays.binarySearch(mentions, (long) offset << Integer.SIZE | Integer.MAX_VALUE);
        return found >= 0 ? found : -found - 2;
    }

    /** Of the place with number {@code place} in the reading. */
    int of(int place) {
        return counts[place];
    }
}
