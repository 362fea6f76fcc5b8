package io.provincewire.indicator.time;

import static io.provincewire.indicator.time.TimeWords.is;
import static io.provincewire.indicator.time.TimeWords.number;
import static io.provincewire.indicator.time.TimeWords.year;

import io.provincewire.indicator.time.TimeExpression.Kind;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Months, quarters and the first so many months of a year: tháng 8/2018, quý III, 9 tháng đầu năm. */
final class MonthTimes extends TimeReading {
    MonthTimes(TimeWords words, Passage passage, Anchor anchor) {
        super(words, passage, anchor);
    }

    /** tháng 8, tháng 8/2018, tháng 6-2017, tháng 3 năm 2017. */
    @Nullable
    TimeExpression month(int i) {
        int month = number(passage, i + 1);
        if (month < 1 || month > 12 || isDecimal(i + 1)) {
            return null;
        }
        Stated stated = yearBehind(i + 2);
        Integer year = stated.year() != null ? stated.year() : anchor.yearOfMonth(month);
        return made(i, stated.last(), Kind.MONTH, Days.months(year, month, month));
    }

    @Nullable
    TimeExpression quarter(int i) {
        int quarter = number(passage, i + 1);
        if (quarter < 0 && i + 1 < tokens.count()) {
            Phrases.Match<Integer> roman = words.romans.longest(tokens, i + 1);
            quarter = roman == null ? -1 : roman.value();
        }
        if (quarter < 1 || quarter > 4) {
            return null;
        }
        Stated stated = yearBehind(i + 2);
        Integer year = stated.year() != null ? stated.year() : anchor.yearOfMonth(quarter * 3 - 2);
        return made(i, stated.last(), Kind.PART, Days.quarter(quarter, year));
    }

    /** The first {@code months} months of a year that stands behind token {@code last}, or of now. */
    TimeExpression part(int first, int last, int months) {
        boolean word = is(tokens, last, words.year);
        int year = word ? year(passage, last + 1) : -1;
        Stated stated = year > 0 ? new Stated(year, last + 1) : word ? new Stated(null, last) : yearBehind(last + 1);
        Integer of = stated.year() != null ? stated.year() : months > 1 ? yearOfPart(months) : anchor.year(0);
        return made(first, Math.max(last, stated.last()), Kind.PART, Days.months(of, 1, months));
    }

    /** So many months are over: of this year once they are, else of the year before. */
    private @Nullable Integer yearOfPart(int months) {
        LocalDate published = anchor.published();
        return published != null && published.getMonthValue() < months ? anchor.year(-1) : anchor.year(0);
    }

    @Nullable
    TimeExpression months(int i, int count) {
        if (count < 1 || count > 12) {
            return null;
        }
        int behind = length(words.monthsBehind, i + 2);
        boolean stated = behind > 0 && !(behind == 1 && is(tokens, i + 2, words.year) && year(passage, i + 3) < 0);
        if (stated || year(passage, i + 3) > 0 && (is(tokens, i + 2, words.slash) || is(tokens, i + 2, words.hyphen))) {
            return part(i, i + 1 + behind, count);
        }
        boolean lasting = i > 0 && words.lastingBefore.longest(tokens, i - 1, Math.max(0, i - 3)) != null
                || words.lastingBehind.holds(tokens, i + 2)
                || count == 1;
        return lasting ? null : part(i, i + 1, count);
    }

    /** chín tháng đầu năm, and at the head of a clause chín tháng. */
    @Nullable
    TimeExpression monthsInWords(int i) {
        Phrases.Match<Integer> count = words.monthCounts.longest(tokens, i);
        int month = count == null ? i : i + count.tokens();
        boolean years = is(tokens, i, words.year) && !is(tokens, month + 1, words.first);
        if (count == null || years || !is(tokens, month, words.month)) {
            return null;
        }
        int behind = length(words.monthsBehind, month + 1);
        boolean bare = behind == 1 && is(tokens, month + 1, words.year);
        if (behind > 0 && !(bare && year(passage, month + 2) < 0)) {
            return part(i, month + behind, count.value());
        }
        boolean head = i == passage.sentenceStart(passage.sentenceOf(i)) && is(tokens, month + 1, words.comma);
        return head ? part(i, month, count.value()) : null;
    }
}
