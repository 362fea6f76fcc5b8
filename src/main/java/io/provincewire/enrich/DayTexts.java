package io.provincewire.enrich;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How days are written, {@code 2025-12-31}: most figures are of the same few years and months, so the last texts are kept.
 * Safe for use by several threads: an entry is never changed, and a lost one is made anew.
 */
final class DayTexts {
    /** A power of two. */
    private static final int PLACES = 512;

    private final @Nullable Entry[] kept = new Entry[PLACES];

    private record Entry(LocalDate day, String text) {}

    /** {@code day} as ISO-8601 has it. */
    String of(LocalDate day) {
        int place = (int) day.toEpochDay() & (PLACES - 1);
        Entry entry = kept[place];
        if (entry == null || !entry.day.equals(day)) {
            entry = new Entry(day, day.toString());
            kept[place] = entry;
        }
        return entry.text;
    }
}
