package io.provincewire.enrich;

import io.provincewire.avro.RawArticle;
import io.provincewire.text.Remark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day by which an article is read: era of the map, relative periods.
 *
 * @param day the day in Vietnam; null where nothing credible is known
 * @param remark what was wrong with the date given
 */
record PublicationDay(@Nullable LocalDate day, Optional<Remark> remark) {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    /** The first online paper of the country opened in 1997; the far end only keeps nonsense out, there is no clock here. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2100;

    static PublicationDay of(RawArticle raw) {
        Instant instant = raw.getPublishedAt() != null ? raw.getPublishedAt() : raw.getFetchedAt();
        if (instant == null) {
            return new PublicationDay(null, Optional.empty());
        }
        LocalDate day = LocalDate.ofInstant(instant, VIETNAM);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            return new PublicationDay(
                    null, Optional.of(new Remark("implausible-date", "the date " + day + " is not used")));
        }
        return new PublicationDay(day, Optional.empty());
    }
}
