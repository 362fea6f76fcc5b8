package io.provincewire.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** ISO-8601 instants with offset, years 0000 to 9999. */
final class Instants {
    /** The offset with or without its colon: {@code +07:00}, {@code +0700}, {@code +07}, {@code Z}. */
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private static final int LAST_YEAR = 9999;

    private Instants() {}

    /** The instant, cut to milliseconds; null where {@code text} is none. */
    static @Nullable Instant read(String text) {
        try {
            OffsetDateTime time = ISO.parse(text.strip(), OffsetDateTime::from);
            boolean inRange = time.getYear() >= 0 && time.getYear() <= LAST_YEAR;
            return inRange ? Instant.ofEpochMilli(time.toInstant().toEpochMilli()) : null;
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
