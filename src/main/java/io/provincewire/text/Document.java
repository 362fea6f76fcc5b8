package io.provincewire.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article as the readers see it.
 *
 * @param passages its texts that are not empty: title, summary, body, in this order
 * @param date the day it was published, in Vietnam; null where unknown
 * @param source the outlet as the publisher names it, e.g. {@code baonghean.vn}; null where unknown
 * @param url its address; null where unknown
 * @param remarks what was repaired or doubted in its texts
 */
public record Document(
        List<Passage> passages,
        @Nullable LocalDate date,
        @Nullable String source,
        @Nullable String url,
        List<Remark> remarks) {

    /** The passage of {@code field}, or null where the article has none. */
    public @Nullable Passage passage(Field field) {
        for (Passage passage : passages) {
            if (passage.field() == field) {
                return passage;
            }
        }
        return null;
    }
}
