package io.provincewire.place.resolve;

import io.provincewire.place.find.Hit;
import io.provincewire.place.find.Trait;
import io.provincewire.place.gazetteer.Era;
import io.provincewire.place.gazetteer.Level;
import io.provincewire.place.gazetteer.Unit;
import io.provincewire.text.Document;
import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an article was written: by its date, or, where it has none, by what it says.
 *
 * @param era the era that it speaks from
 * @param date its own date, or null
 * @param told the last day of the latest year that a date of the text names, or null
 */
record ArticleTime(
        Era era, @Nullable LocalDate date, @Nullable LocalDate told) {
    /** Older years are history, later ones plans. */
    private static final int FIRST_YEAR = 2005;

    private static final int LAST_YEAR = 2024;

    /** The order of units that most texts before the merger speak of: Huế became a province in the last half-year. */
    private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);

    /** The day on which units are looked up: its own, else one that its era suggests. */
    LocalDate day() {
        if (date != null) {
            return date;
        }
        if (era == Era.PRE2025 && told != null) {
            return told;
        }
        return era == Era.PRE2025 ? BEFORE : LocalDate.MAX;
    }

    static ArticleTime of(Document document, List<Hit> hits) {
        LocalDate date = document.date();
        if (date != null) {
            return new ArticleTime(Era.of(date), date, null);
        }
        return new ArticleTime(told(document, hits), null, latest(document));
    }

    /** Units of one era only tell it; else a calendar date behind the merger does; else it is an old text. */
    private static Era told(Document document, List<Hit> hits) {
        int before = 0;
        int since = 0;
        for (Hit hit : hits) {
            if (hit.standing() == Hit.Standing.TYPED && hit.type() != null && !hit.has(Trait.FORMER)) {
                before += isOnly(hit, Era.PRE2025) ? 1 : 0;
                since += isOnly(hit, Era.POST2025) ? 1 : 0;
            }
        }
        if (before != since) {
            return before > since ? Era.PRE2025 : Era.POST2025;
        }
        return document.passages().stream().anyMatch(ArticleTime::namesDaySince) ? Era.POST2025 : Era.PRE2025;
    }

    private static boolean isOnly(Hit hit, Era era) {
        for (Unit unit : hit.name().units()) {
            if (unit.era() != era && unit.level() != Level.PROVINCE && fits(hit, unit)) {
                return false;
            }
        }
        return hit.name().has(Level.PROVINCE) ? era == Era.PRE2025 && !hasToday(hit) : true;
    }

    private static boolean hasToday(Hit hit) {
        return hit.name().units().stream().anyMatch(u -> u.era() == Era.POST2025 && fits(hit, u));
    }

    private static boolean fits(Hit hit, Unit unit) {
        return hit.type() == null || hit.type().fits(unit);
    }

    private static @Nullable LocalDate latest(Document document) {
        int latest = 0;
        for (Passage passage : document.passages()) {
            Tokens tokens = passage.tokens();
            for (int i = 2; i < tokens.count(); i++) {
                if (isYearOfDate(tokens, i)) {
                    int year = number(passage, i);
                    latest = year >= FIRST_YEAR && year <= LAST_YEAR ? Math.max(latest, year) : latest;
                }
            }
        }
        return latest == 0 ? null : LocalDate.of(latest, 12, 31);
    }

    /** Whether token {@code i} is the year in 12/8/2025, 12-8-2025 or tháng 8/2026. */
    private static boolean isYearOfDate(Tokens tokens, int i) {
        return tokens.isNumber(i)
                && tokens.end(i) - tokens.start(i) == 4
                && tokens.isGlued(i)
                && tokens.isGlued(i - 1)
                && tokens.isNumber(i - 2)
                && tokens.end(i - 2) - tokens.start(i - 2) <= 2;
    }

    /** Whether a date such as 12/8/2025, 12-8-2025 or tháng 8/2026 behind the merger stands in the text. */
    private static boolean namesDaySince(Passage passage) {
        Tokens tokens = passage.tokens();
        for (int i = 2; i < tokens.count(); i++) {
            if (tokens.isNumber(i)
                    && tokens.end(i) - tokens.start(i) == 4
                    && tokens.isGlued(i)
                    && tokens.isNumber(i - 2)) {
                int year = number(passage, i);
                int month = number(passage, i - 2);
                if (month >= 1 && month <= 12 && (year == 2025 && month >= 7 || year == 2026)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int number(Passage passage, int token) {
        int value = 0;
        Tokens tokens = passage.tokens();
        for (int i = tokens.start(token); i < tokens.end(token) && value < 10_000; i++) {
            value = value * 10 + passage.folded()[i] - '0';
        }
        return value;
    }
}
