package io.provincewire.indicator.time;

import static io.provincewire.indicator.time.TimeWords.is;

import io.provincewire.text.Document;
import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells the year in which an article without a date was written, from the years that it names. */
final class AnchorFinder {
    private static final int FARTHEST_PLAN = 5;

    private final TimeWords words;

    AnchorFinder(TimeWords words) {
        this.words = words;
    }

    Anchor find(Document document) {
        if (document.date() != null) {
            return new Anchor(document.date(), document.date().getYear());
        }
        Years years = new Years();
        for (Passage passage : document.passages()) {
            collect(passage, years);
        }
        return new Anchor(null, years.now());
    }

    private void collect(Passage passage, Years years) {
        Tokens tokens = passage.tokens();
        for (int i = 1; i < tokens.count(); i++) {
            int year = TimeWords.year(passage, i);
            if (year < 0 || tokens.isGlued(i) && tokens.isWord(i - 1)) {
                continue;
            }
            int left = i - 1;
            boolean joined =
                    is(tokens, left, words.slash) || is(tokens, left, words.hyphen) || is(tokens, left, words.dot);
            if (joined && TimeWords.number(passage, i - 2) > 12) {
                // The later year of a span, or no year at all.
                continue;
            }
            int before = is(tokens, left, words.year) ? left - 1 : joined ? i - 3 : left;
            if (is(tokens, before, words.quarter) || is(tokens, before, words.month)) {
                before--;
            }
            boolean worded = is(tokens, left, words.year) || joined;
            if (isBase(tokens, before)) {
                years.base = Math.max(years.base, year);
            } else if (isPlan(tokens, before)) {
                years.plan = Math.min(years.plan, year);
            } else if (before >= 0 && isLater(tokens, before)) {
                years.later = Math.min(years.later, year);
            } else if (worded) {
                years.stated = Math.max(years.stated, year);
            }
        }
    }

    private boolean isLater(Tokens tokens, int before) {
        int from = Math.max(0, before - 4);
        return words.futureBefore.longest(tokens, before, from) != null
                || words.eventBefore.longest(tokens, before, from) != null;
    }

    private boolean isBase(Tokens tokens, int before) {
        for (int i = before; i >= Math.max(0, before - 4); i--) {
            if (words.baseBefore.longest(tokens, i, Math.max(0, i - 4)) != null) {
                return true;
            }
            if (!words.basePasses.holds(tokens, i)) {
                return false;
            }
        }
        return false;
    }

    private boolean isPlan(Tokens tokens, int before) {
        for (int i = before; i >= Math.max(0, before - FARTHEST_PLAN); i--) {
            if (words.planBefore.longest(tokens, i, Math.max(0, i - 3)) != null) {
                return true;
            }
            if (!tokens.isWord(i) && !is(tokens, i, words.hyphen)) {
                return false;
            }
        }
        return false;
    }

    /** The years found, by what the text says of them. */
    private static final class Years {
        private int stated;
        private int base;
        private int plan = Integer.MAX_VALUE;
        private int later = Integer.MAX_VALUE;

        private @Nullable Integer now() {
            if (stated > 0) {
                return Math.max(stated, base);
            }
            if (base > 0) {
                return base + 1;
            }
            return plan < Integer.MAX_VALUE ? Integer.valueOf(plan - 1) : null;
        }
    }
}
