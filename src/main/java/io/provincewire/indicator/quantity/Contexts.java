package io.provincewire.indicator.quantity;

import static io.provincewire.indicator.quantity.QuantityWords.is;

import io.provincewire.indicator.quantity.NotQuantity.Reason;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import io.provincewire.text.Tokens.Casing;
import org.jspecify.annotations.Nullable;

/** Why a number is no quantity, by the words around it. */
final class Contexts {
    private static final int LEAST_COUNTED_HOURS = 100;
    /** How far from a number of points the match may be named. */
    private static final int FAR = 40;

    private final QuantityWords words;

    Contexts(QuantityWords words) {
        this.words = words;
    }

    /**
     * Why {@code numeral} is no quantity, or null.
     *
     * @param amount the number with its scale; of a range, the second
     * @param unit what stands behind it
     * @param start the first token of its sentence
     */
    @Nullable
    Reason refusal(Passage passage, Numeral numeral, Amount amount, Unit unit, int start, int end) {
        Tokens tokens = passage.tokens();
        int left = numeral.first() - 1;
        if (isBasis(tokens, numeral, amount, unit, left, start)) {
            return Reason.DENOMINATOR;
        }
        if (unit.unit().equals("point") && isGame(tokens, Math.max(start, left - FAR), Math.min(end, left + FAR))) {
            return Reason.SCORE;
        }
        if (NumberNames.isSaying(passage, amount, unit, left, end) || NumberNames.isOffset(passage, left)) {
            return Reason.NAME;
        }
        Reason behind = behind(tokens, numeral, amount, end);
        if (behind != null) {
            return behind;
        }
        if (left >= start) {
            Reason before = before(tokens, numeral, amount, unit, left, start);
            if (before != null) {
                return before;
            }
        }
        if (numeral.looksLikeYear() && !amount.hasScale() && isYear(tokens, unit, left, start)) {
            return Reason.DATE;
        }
        // Công nghiệp 4.0: a version, unless something known is measured.
        boolean version = numeral.form() == Numeral.Form.DECIMAL
                && is(tokens, numeral.first() + 1, words.marks.dot)
                && !unit.isKnown()
                && !amount.hasScale();
        return version || named(tokens, amount, unit, left, start) ? Reason.NAME : null;
    }

    /** (1 ha đầu tư từ 350 triệu đồng): one of a unit at the head of a remark is what the rest is for. */
    private boolean isBasis(Tokens tokens, Numeral numeral, Amount amount, Unit unit, int left, int start) {
        if (words.basisBefore.longest(tokens, left, start) != null
                && words.basis.longest(tokens, amount.last() + 1) != null) {
            return true;
        }
        boolean one = numeral.mantissa() == 1 && numeral.form() == Numeral.Form.PLAIN && !amount.hasScale();
        boolean head = left < start
                || tokens.id(left) == words.marks.open
                || words.yieldOf.longest(tokens, left, start) != null;
        return one
                && head
                && (unit.unit().equals("ha")
                        || unit.unit().equals("kg")
                        || unit.unit().equals("t"));
    }

    /** Whether the words from {@code start} to {@code end} tell of a match or a league. */
    private boolean isGame(Tokens tokens, int start, int end) {
        for (int i = start; i < end; i++) {
            if (words.game.longest(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** By what stands behind: 10 năm, 54 tuổi, 1 trong 12 nước, 1 số xã. */
    private @Nullable Reason behind(Tokens tokens, Numeral numeral, Amount amount, int end) {
        int next = amount.last() + 1;
        if (next >= end) {
            return null;
        }
        Phrases.Match<String> duration = words.durations.longest(tokens, next);
        if (duration != null && !duration.value().equals("duration counted")) {
            boolean hours = words.clock.holds(tokens, next) && amount.value(numeral.decimals()) >= LEAST_COUNTED_HOURS;
            if (!hours) {
                return duration.value().equals("age") ? Reason.AGE : Reason.DURATION;
            }
        }
        if (words.figureAfter.longest(tokens, next) != null) {
            return Reason.FIGURE_OF_SPEECH;
        }
        if (is(tokens, next, words.marks.crop) && is(tokens, numeral.first() - 1, words.marks.after)) {
            return Reason.DURATION;
        }
        boolean one = numeral.mantissa() == 1 && numeral.last() == amount.last();
        if (one && tokens.id(next) == words.marks.some && !is(tokens, next + 1, words.marks.some)) {
            return Reason.FIGURE_OF_SPEECH;
        }
        boolean among = one && tokens.id(next) == words.marks.among && next + 1 < end;
        return among
                        && (tokens.isNumber(next + 1)
                                || is(tokens, next + 1, words.marks.some)
                                || is(tokens, next + 1, words.marks.those))
                ? Reason.FIGURE_OF_SPEECH
                : null;
    }

    /** By what stands before: thôn 5, thứ 4, tháng 6, ngày 12, một trong 5, đồng/1 thùng. */
    private @Nullable Reason before(Tokens tokens, Numeral numeral, Amount amount, Unit unit, int left, int start) {
        if (tokens.id(left) == words.marks.slash) {
            return Reason.DENOMINATOR;
        }
        if (words.figures.longest(tokens, left, start) != null) {
            return Reason.FIGURE_OF_SPEECH;
        }
        boolean valued = unit.isMeasure() || amount.hasScale();
        if (words.agesBefore.longest(tokens, left, start) != null && !valued) {
            return Reason.AGE;
        }
        if (isDatePart(tokens, numeral, unit, valued, left)) {
            return Reason.DATE;
        }
        return label(tokens, numeral, unit, amount, left, start);
    }

    /** tháng 6, ngày 12, quý 3; but mỗi ngày 20 tấn. */
    private boolean isDatePart(Tokens tokens, Numeral numeral, Unit unit, boolean valued, int left) {
        int most = is(tokens, left, words.marks.month)
                ? 12
                : is(tokens, left, words.marks.day) ? 31 : is(tokens, left, words.marks.quarter) ? 4 : 0;
        if (most == 0 || valued || numeral.mantissa() > most || numeral.form() != Numeral.Form.PLAIN) {
            return false;
        }
        boolean each = words.counting.holds(tokens, left - 1) || is(tokens, left - 1, words.marks.slash);
        return !each || !unit.isKnown();
    }

    private @Nullable Reason label(Tokens tokens, Numeral numeral, Unit unit, Amount amount, int left, int start) {
        Phrases.Match<String> label = words.labels.longest(tokens, left, start);
        if (label == null) {
            return null;
        }
        boolean counted = left - label.tokens() >= start && words.counting.holds(tokens, left - label.tokens());
        boolean name = unit.kind() == Unit.Kind.NOUN && tokens.casing(unit.first()) == Casing.CAPITAL;
        boolean known = unit.isKnown() && !name;
        // Thousands with a dot number nothing: hồ sơ trực tuyến 151.730.
        boolean great = numeral.form() == Numeral.Form.GROUPED || numeral.form() == Numeral.Form.DOT_AND_THREE;
        boolean refused =
                switch (label.value()) {
                    case "none" -> false;
                    case "place" -> !unit.isMeasure() && !amount.hasScale() && !(counted && known);
                    case "weak" ->
                        !(great && !is(tokens, left, words.marks.some))
                                && !known
                                && !amount.hasScale()
                                && !(counted && !unit.isNone());
                    default -> !unit.isPercent() && !unit.isMoney() && !isScaled(tokens, amount) && !(counted && known);
                };
        return !refused ? null : is(tokens, left, words.marks.ordinal) ? Reason.ORDINAL : Reason.LABEL;
    }

    /** The K of quốc lộ 1K scales nothing. */
    private static boolean isScaled(Tokens tokens, Amount amount) {
        return amount.hasScale() && tokens.end(amount.last()) - tokens.start(amount.last()) > 1;
    }

    private boolean isYear(Tokens tokens, Unit unit, int left, int start) {
        boolean cued = left < start || words.yearBefore.holds(tokens, left);
        return cued ? !unit.isMeasure() || is(tokens, left, words.marks.year) : !unit.isKnown();
    }

    /** iPhone 8, Thiện Chánh 2: a name with a number, and nothing known is counted. */
    private boolean named(Tokens tokens, Amount amount, Unit unit, int left, int start) {
        if (left < start || unit.isKnown() || amount.hasScale() || !tokens.isCapital(left)) {
            return false;
        }
        boolean opensSentence = left == start && tokens.casing(left) == Casing.CAPITAL;
        return unit.isNone()
                || !opensSentence
                        && !words.function.holds(tokens, left)
                        && words.approximations.longest(tokens, left, start) == null;
    }
}
