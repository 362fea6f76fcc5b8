package io.provincewire.stream;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one article says of one key of the table of figures, in short.
 *
 * @param article its id
 * @param backing what counts as one voice: the id of the article, or of the one that it is a copy of
 * @param publishedAt milliseconds since 1970
 * @param value the figure, or the lower end of a range
 * @param upper the upper end; null where it is no range
 */
record Voice(
        String article,
        String backing,
        long publishedAt,
        double value,
        @Nullable Double upper) {

    boolean agrees(Voice other) {
        return value == other.value && Objects.equals(upper, other.upper);
    }

    /** Whether it is the one that gives the row its value: the later, then the greater id. */
    boolean isNewer(Voice other) {
        return publishedAt != other.publishedAt
                ? publishedAt > other.publishedAt
                : article.compareTo(other.article) > 0;
    }
}
