package io.provincewire.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that feeds and pages write: RFC 822 with its usual mistakes, ISO 8601, and the forms of the country
 * ({@code 24/11/2026 08:00}, {@code 08:00 24/11/2026}). A time without a zone is Vietnam's.
 */
final class FeedDates {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String CLOCK =
            "(?<hour>\\d{1,2})(?::|h|g)(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?\\s*(?<half>[AP]M|SA|CH)?";
    private static final String ZONE =
            "(?<zone>[A-Z]{1,5}|(?:GMT|UTC)?\\s*[+-]\\d{1,2}(?::?\\d{2})?)?(?:\\s*\\(.*\\))?";

    private static final List<Pattern> FORMS = List.of(
            form("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?:[T ]+" + CLOCK + ")?\\s*" + ZONE),
            form("(?:\\p{L}+\\.?,?\\s+)?(?<day>\\d{1,2})[ -](?<word>[a-z]{3})[a-z]*[ -](?<year>\\d{4}|\\d{2})\\s+"
                    + CLOCK + "\\s*" + ZONE),
            form("(?:\\p{L}[\\p{L} ]{0,18},\\s*)?(?<day>\\d{1,2})[/-](?<month>\\d{1,2})[/-](?<year>\\d{4})(?:[\\s,|-]+"
                    + CLOCK + ")?\\s*" + ZONE),
            form(
                    CLOCK
                            + "[\\s,|-]+(?:\\p{L}[\\p{L} ]{0,18},\\s*)?(?<day>\\d{1,2})[/-](?<month>\\d{1,2})[/-](?<year>\\d{4})"));

    private FeedDates() {}

    /** The instant that {@code text} writes; empty where it is none. */
    static Optional<Instant> read(String text) {
        String stripped = text.strip();
        for (Pattern form : FORMS) {
            Matcher match = form.matcher(stripped);
            if (stripped.length() <= 80 && match.matches()) {
                return instant(match);
            }
        }
        return Optional.empty();
    }

    private static Pattern form(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Optional<Instant> instant(Matcher match) {
        try {
            int day = Integer.parseInt(match.group("day"));
            int month = month(match);
            // .NET's default form writes the month first, and is the only one with AM and PM.
            boolean monthFirst = month > 12 || (match.pattern() == FORMS.get(2) && isEnglishHalf(match) && day <= 12);
            LocalDateTime time = LocalDateTime.of(
                    year(match.group("year")),
                    monthFirst ? day : month,
                    monthFirst ? month : day,
                    hour(match),
                    number(match.group("minute")),
                    number(match.group("second")));
            return Optional.of(time.atZone(zone(match)).toInstant());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static boolean isEnglishHalf(Matcher match) {
        String half = match.group("half");
        return half != null && half.toUpperCase(Locale.ROOT).endsWith("M");
    }

    private static int month(Matcher match) {
        if (!match.pattern().pattern().contains("?<word>")) {
            return Integer.parseInt(match.group("month"));
        }
        int month = MONTHS.indexOf(match.group("word").toLowerCase(Locale.ROOT)) + 1;
        if (month == 0) {
            throw new DateTimeException("no month");
        }
        return month;
    }

    private static int year(String text) {
        int year = Integer.parseInt(text);
        return text.length() == 2 ? year + (year < 70 ? 2000 : 1900) : year;
    }

    private static int hour(Matcher match) {
        int hour = number(match.group("hour"));
        String half = match.group("half");
        if (half == null || hour > 12) {
            return hour;
        }
        boolean afternoon = half.equalsIgnoreCase("PM") || half.equalsIgnoreCase("CH");
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static int number(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static ZoneId zone(Matcher match) {
        if (!match.pattern().pattern().contains("?<zone>") || match.group("zone") == null) {
            return HERE;
        }
        String zone = match.group("zone").toUpperCase(Locale.ROOT).replace(" ", "");
        String offset = zone.replaceFirst("^(GMT|UTC)(?=[+-])", "");
        return switch (offset) {
            case "Z", "GMT", "UTC", "UT" -> ZoneOffset.UTC;
            case "ICT" -> HERE;
            default -> offset.matches("[+-].*") ? offset(offset) : ZoneId.of(offset, ZoneId.SHORT_IDS);
        };
    }

    private static ZoneId offset(String text) {
        String digits = text.substring(1).replace(":", "");
        int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(2)) : 0;
        int sign = text.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
