package io.provincewire.indicator.time;

import static io.provincewire.indicator.time.TimeWords.is;
import static io.provincewire.indicator.time.TimeWords.number;
import static io.provincewire.indicator.time.TimeWords.year;

import io.provincewire.indicator.time.TimeExpression.Kind;
import io.provincewire.indicator.time.TimeExpression.Role;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import org.jspecify.annotations.Nullable;

/** What those who read one sort of time of a passage have in common: the passage, the words, and years behind a time. */
abstract class TimeReading {
    final TimeWords words;
    final Passage passage;
    final Tokens tokens;
    final Anchor anchor;

    TimeReading(TimeWords words, Passage passage, Anchor anchor) {
        this.words = words;
        this.passage = passage;
        this.tokens = passage.tokens();
        this.anchor = anchor;
    }

    /** A year that a month or a quarter is of, and the last token with it. */
    record Stated(@Nullable Integer year, int last) {}

    final TimeExpression made(int first, int last, Kind kind, @Nullable Days days) {
        String label = passage.text(tokens.start(first), tokens.end(last));
        return new TimeExpression(first, last, kind, Role.LOCAL, days == null ? null : days.labelled(label));
    }

    final boolean isDecimal(int i) {
        return tokens.isGlued(i + 1 < tokens.count() ? i + 1 : i)
                && is(tokens, i + 1, words.comma)
                && i + 2 < tokens.count()
                && tokens.isNumber(i + 2)
                && tokens.isGlued(i + 2);
    }

    final Stated yearBehind(int at) {
        boolean sign = is(tokens, at, words.slash)
                || is(tokens, at, words.hyphen)
                || is(tokens, at, words.dot) && tokens.isGlued(at);
        boolean word = is(tokens, at, words.year);
        int year = sign || word ? year(passage, at + 1) : year(passage, at);
        if (year > 0) {
            return new Stated(year, sign || word ? at + 1 : at);
        }
        // A year that cannot be, such as 3019, is a slip for the year that the text is in.
        boolean slip = is(tokens, at, words.slash) && number(passage, at + 1) > 2100;
        return new Stated(null, slip ? at + 1 : at - 1);
    }

    final int length(Phrases<String> phrases, int at) {
        Phrases.Match<String> match = at < tokens.count() ? phrases.longest(tokens, at) : null;
        return match == null ? 0 : match.tokens();
    }
}
