package io.provincewire.indicator.time;

import static io.provincewire.indicator.time.TimeWords.is;
import static io.provincewire.indicator.time.TimeWords.number;
import static io.provincewire.indicator.time.TimeWords.year;

import io.provincewire.indicator.time.TimeExpression.Kind;
import io.provincewire.text.Passage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days: 5/7/2025, ngày 5 tháng 7, đến 26/12. */
final class DayTimes extends TimeReading {
    DayTimes(TimeWords words, Passage passage, Anchor anchor) {
        super(words, passage, anchor);
    }

    /** 5/7/2025, ngày 5/7, 8-11: two parts only behind a word for a day. */
    @Nullable
    TimeExpression day(int i, int day) {
        if (day < 1 || day > 31 || i + 2 >= tokens.count()) {
            return null;
        }
        int sign = tokens.id(i + 1);
        boolean dot = sign == words.dot && tokens.isGlued(i + 1) && tokens.isGlued(i + 2);
        if (sign != words.slash && sign != words.hyphen && !dot) {
            return null;
        }
        int month = number(passage, i + 2);
        if (month < 1 || month > 12) {
            return null;
        }
        int year = is(tokens, i + 3, sign) ? year(passage, i + 4) : -1;
        if (year > 0) {
            return made(i, i + 4, Kind.DAY, Days.day(Anchor.date(year, month, day)));
        }
        boolean worded = i > 0 && words.dayWords.longest(tokens, i - 1, Math.max(0, i - 3)) != null;
        return worded || isDated(i, day, month) ? made(i, i + 2, Kind.DAY, Days.day(anchor.day(day, month))) : null;
    }

    /** đến 26/12, từ 1/7 đến 31/7: no fraction, since it is more than one or starts a span. */
    private boolean isDated(int i, int day, int month) {
        boolean starts =
                is(tokens, i - 1, words.from) && (is(tokens, i + 3, words.to) || is(tokens, i + 3, words.until));
        return starts || day > month && words.dated.holds(tokens, i - 1);
    }

    @Nullable
    TimeExpression dayInWords(int i) {
        int day = number(passage, i + 1);
        int month = number(passage, i + 3);
        if (month < 1 || month > 12 || day > 31) {
            return null;
        }
        Stated stated = yearBehind(i + 4);
        Integer year = stated.year();
        LocalDate date = year == null ? anchor.day(day, month) : Anchor.date(year, month, day);
        return made(i, stated.last(), Kind.DAY, Days.day(date));
    }
}
