package io.provincewire.indicator.join;

import io.provincewire.text.Tokens;

/** Reads the words that say what is measured or counted: the noun behind a count, else the words before the number. */
final class Subjects {
    private static final int LONGEST = 14;
    private static final int NOUN = 8;
    /** The most tokens that a date has behind its word: 9/2024. */
    private static final int LONGEST_DATE = 5;

    private final Layout layout;

    Subjects(Layout layout) {
        this.layout = layout;
    }

    String of(Item item) {
        return isCount(item) ? counted(item) : measured(item);
    }

    private static boolean isCount(Item item) {
        return item.quantity.unitToken() >= 0
                && !item.isRelative()
                && Character.isLetter(item.unit().charAt(0))
                && Character.isLowerCase(item.unit().charAt(0))
                && item.unit().length() > 3
                && !item.unit().contains("/");
    }

    private String counted(Item item) {
        int from = item.quantity.unitToken();
        int to = from;
        while (to < Math.min(item.reach, from + NOUN) && !ends(to, from)) {
            to++;
        }
        boolean onlyUnit =
                to - from <= 1 && item.choice.cue() != null && item.choice.cue().last() < item.first();
        return to > from && !onlyUnit ? text(from, to) : measured(item);
    }

    private boolean ends(int at, int from) {
        return layout.isSeparator(at) || at > from && (layout.tokens.isNumber(at) || isMark(at));
    }

    private boolean isMark(int at) {
        return layout.tokens.kind(at) == Tokens.Kind.MARK;
    }

    private String measured(Item item) {
        int to = item.lead.kind() == Lead.Kind.NONE ? item.first() : item.lead.first();
        int start = layout.passage.sentenceStart(item.sentence());
        to = beforeTime(withoutFillers(to), start);
        int floor = Math.max(start, to - LONGEST);
        int from = layout.clauseStart(to, floor);
        if (item.choice.cue() != null && item.choice.cue().last() < from) {
            return text(item.choice.cue().first(), item.choice.cue().last() + 1);
        }
        if (from < to) {
            return text(from, to);
        }
        int end = Math.min(item.reach, item.last() + 1 + NOUN);
        int behind = layout.clauseEnd(item.last() + 1, end);
        return behind > item.last() + 1 ? text(item.last() + 1, behind) : "";
    }

    private int withoutFillers(int to) {
        int last = to;
        while (last > 0 && layout.words.fillers.holds(layout.tokens, last - 1)) {
            last--;
        }
        return last;
    }

    /** Without the time at its end: "quy mô GRDP năm 2025", "kim ngạch xuất khẩu tháng 9/2024". */
    private int beforeTime(int to, int start) {
        int at = to;
        while (at > start && !layout.tokens.isWord(at - 1) && !layout.isSeparator(at - 1) && to - at < LONGEST_DATE) {
            at--;
        }
        boolean time = at < to
                && at - 1 > start
                && layout.tokens.isNumber(at)
                && layout.words.dateWords.holds(layout.tokens, at - 1);
        return time ? withoutFillers(at - 1) : to;
    }

    private String text(int from, int to) {
        if (to <= from) {
            return "";
        }
        return layout.passage
                .text(layout.tokens.start(from), layout.tokens.end(to - 1))
                .strip();
    }
}
