package io.provincewire.indicator.time;

import io.provincewire.avro.Status;
import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.TokenScan;
import io.provincewire.text.Tokens;
import java.time.LocalDate;
import java.util.List;

/** Goes over the sentences of one passage, with what is carried from one to the next. */
final class StatusWalk {
    private static final int FARTHEST_BEHIND = 10;
    private static final int FARTHEST_OVER_COMMAS = 30;
    /** How long after the day of publication a period must start to lie ahead: that day is often wrong by some. */
    private static final int DAYS_OF_GRACE = 31;

    private final StatusWords words;
    private final Passage passage;
    private final Tokens tokens;
    private final Timeline timeline;
    /** Where a cue may start or a clause may end. */
    private final TokenScan stops;
    /** Whether the sentence stands in a list of aims. */
    private boolean aims;

    /** The last year of which the list of aims tells; 0 where it tells none. */
    private int aimYear;

    /** Whether the sentence gives an estimate, with which the next may go on. */
    private boolean estimates;

    /** The times of the sentence, the next of them, and whether one before that sets an end to come. */
    private List<TimeExpression> told = List.of();

    private int next;
    private boolean untilAhead;

    StatusWalk(StatusWords words, Passage passage, Timeline timeline) {
        this.words = words;
        this.passage = passage;
        this.tokens = passage.tokens();
        this.timeline = timeline;
        this.stops = words.cues.scan(tokens);
    }

    int sentence(int sentence, List<Quantity> quantities, int firstQuantity, Statuses read) {
        Status[] statuses = read.all();
        int end = passage.sentenceEnd(sentence);
        told = timeline.expressions(passage, sentence);
        next = 0;
        untilAhead = false;
        aims &= aimYear == 0 || !isOfBefore(told, aimYear);
        boolean goesOn = estimates && words.goesOn.longest(tokens, passage.sentenceStart(sentence)) != null;
        Status status = aims ? Status.TARGET : goesOn ? Status.ESTIMATE : Status.ACTUAL;
        estimates = goesOn;
        boolean aimed = aims;
        boolean carried = aims;
        // Whether a comma stands behind the last word of an aim: dự kiến sẽ tăng mạnh, ước gần 59.600.
        boolean broken = true;
        // Whether something that happened is told before: an aim that only closes the sentence is not carried on.
        boolean measured = false;
        int quantity = firstQuantity;
        for (int i = stops.next(passage.sentenceStart(sentence)); ; ) {
            int figureAt =
                    quantity < quantities.size() ? quantities.get(quantity).firstToken() : end;
            if (figureAt <= i && figureAt < end) {
                int until = quantity + 1 < quantities.size()
                        ? quantities.get(quantity + 1).firstToken()
                        : end;
                statuses[quantity] = isPlanInBrackets(quantities, quantity, passage.sentenceStart(sentence))
                        ? Status.TARGET
                        : status(quantities.get(quantity), status, sentence, Math.min(end, until));
                if (aims && statuses[quantity] == Status.TARGET) {
                    read.list(quantity);
                }
                estimates |= statuses[quantity] == Status.ESTIMATE;
                measured |= statuses[quantity] != Status.TARGET
                        && !quantities.get(quantity).unit().equals("count");
                Quantity figure = quantities.get(quantity++);
                int behind = figure.lastToken() + 1;
                if (figure.unit().equals("%") && behind < end) {
                    // 102% kế hoạch: the plan is only what it is compared with.
                    Phrases.Match<String> compared = words.cues.longest(tokens, behind);
                    behind += compared != null && isAhead(compared.value()) ? compared.tokens() : 0;
                }
                i = stops.next(behind);
                continue;
            }
            if (i >= end) {
                break;
            }
            broken |= tokens.id(i) == words.comma || tokens.id(i) == words.semicolon;
            if (tokens.id(i) == words.semicolon && (status == Status.ESTIMATE || !aimed)) {
                status = aimed ? Status.TARGET : Status.ACTUAL;
            }
            Phrases.Match<String> cue = words.cues.longest(tokens, i);
            if (cue == null) {
                i = stops.next(i + 1);
                continue;
            }
            switch (cue.value()) {
                case "aim" -> {
                    status = Status.TARGET;
                    aimed = true;
                    carried |= !measured;
                }
                case "aim here" -> {
                    status = Status.TARGET;
                    aimed = true;
                }
                case "plan" -> {
                    status = Status.TARGET;
                    // Theo kế hoạch, …: the whole sentence tells of it.
                    aimed |= i == passage.sentenceStart(sentence)
                            && i + cue.tokens() < end
                            && tokens.id(i + cue.tokens()) == words.comma;
                }
                case "estimate" -> status = status == Status.TARGET && !broken ? status : Status.ESTIMATE;
                case "done" -> {
                    status = Status.ACTUAL;
                    aimed = false;
                    carried = false;
                }
                default -> {}
            }
            broken &= !isAhead(cue.value());
            i = stops.next(i + cue.tokens());
        }
        if (carried) {
            aimYear = Math.max(aims ? aimYear : 0, lastYear(told));
        }
        aims = carried;
        return quantity;
    }

    /** Whether the times that a sentence tells all end before {@code year}: "Từ năm 2016 đến năm 2019" after aims for 2020. */
    private static boolean isOfBefore(List<TimeExpression> told, int year) {
        int last = lastYear(told);
        return last > 0 && last < year;
    }

    /** The last year in which one of the times {@code told} ends, 0 where none is told. */
    private static int lastYear(List<TimeExpression> told) {
        int last = 0;
        for (TimeExpression expression : told) {
            Period period = expression.period();
            last = expression.holds() && period != null
                    ? Math.max(last, period.end().getYear())
                    : last;
        }
        return last;
    }

    private boolean isAhead(String cue) {
        return cue.equals("plan") || cue.startsWith("aim");
    }

    private Status status(Quantity quantity, Status before, int sentence, int end) {
        if (before != Status.TARGET
                && words.planned.longest(tokens, quantity.firstToken() - 1, passage.sentenceStart(sentence)) != null) {
            return Status.TARGET;
        }
        if (before != Status.ACTUAL) {
            return before;
        }
        if (isAllotted(quantity, sentence)) {
            return Status.TARGET;
        }
        if (isPlannedBehind(quantity, end) || isYetToCome(quantity, sentence, end)) {
            return Status.TARGET;
        }
        return before;
    }

    /** đạt 9.500 tỷ đồng, bằng 67% dự toán tỉnh giao (14.000 tỷ đồng); without the level, the brackets hold that. */
    private boolean isPlanInBrackets(List<Quantity> quantities, int at, int start) {
        Quantity figure = quantities.get(at);
        int open = figure.firstToken() - 1;
        if (open <= start || tokens.id(open) != words.open) {
            return false;
        }
        Quantity before = at > 0 && quantities.get(at - 1).firstToken() >= start ? quantities.get(at - 1) : null;
        int floor = before == null ? start : before.lastToken() + 1;
        boolean plan = false;
        for (int i = open - 1; i >= floor && tokens.isWord(i); i--) {
            plan |= words.planWords.longest(tokens, i) != null;
        }
        if (!plan || before == null || !before.unit().equals("%")) {
            return plan;
        }
        for (int i = at - 2; i >= 0 && quantities.get(i).firstToken() >= start; i--) {
            if (quantities.get(i).unit().equals(figure.unit())) {
                return true;
            }
        }
        return false;
    }

    /** giao 5.000 tỷ đồng, 341 tỷ đồng được giao: money that is to be raised or spent. */
    private boolean isAllotted(Quantity quantity, int sentence) {
        return quantity.unit().equals("VND")
                && (words.allotted.longest(tokens, quantity.firstToken() - 1, passage.sentenceStart(sentence)) != null
                        || quantity.lastToken() + 1 < passage.sentenceEnd(sentence)
                                && words.allottedBehind.longest(tokens, quantity.lastToken() + 1) != null);
    }

    private boolean isPlannedBehind(Quantity quantity, int end) {
        int farthest = Math.min(end, quantity.lastToken() + 1 + FARTHEST_BEHIND);
        for (int i = quantity.lastToken() + 1; i < farthest && tokens.isWord(i); i++) {
            if (words.behind.longest(tokens, i) != null) {
                return true;
            }
        }
        farthest = Math.min(end, quantity.lastToken() + 1 + FARTHEST_OVER_COMMAS);
        for (int i = quantity.lastToken() + 1; i < farthest && tokens.id(i) != words.semicolon; i++) {
            if (words.farBehind.longest(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** Its period lies ahead, or the sentence looks to a year that does. */
    private boolean isYetToCome(Quantity quantity, int sentence, int end) {
        Held held = timeline.periodFor(quantity);
        LocalDate published = timeline.anchor().published();
        if (published != null && held != null && held.period().start().isAfter(published.plusDays(DAYS_OF_GRACE))) {
            return true;
        }
        Integer now = timeline.anchor().year();
        if (now == null) {
            return false;
        }
        if (published == null && held != null && held.period().start().getYear() > now) {
            return true;
        }
        for (; next < told.size() && told.get(next).first() < quantity.firstToken(); next++) {
            untilAhead |= isUntil(told.get(next), now, sentence) || isEventAhead(told.get(next), now);
        }
        if (untilAhead) {
            return true;
        }
        for (int i = next; i < told.size() && told.get(i).first() < end; i++) {
            if (isEventAhead(told.get(i), now)) {
                return true;
            }
        }
        return false;
    }

    /** khởi công vào quý 3/2019, when that is still to come. */
    private boolean isEventAhead(TimeExpression expression, int now) {
        Period period = expression.period();
        return expression.role() == TimeExpression.Role.EVENT
                && period != null
                && period.start().getYear() > now;
    }

    private boolean isUntil(TimeExpression expression, int now, int sentence) {
        Period period = expression.period();
        if (period == null || period.end().getYear() <= now || expression.kind() == TimeExpression.Kind.SPAN) {
            return false;
        }
        // đến năm 2030: the word for the year is part of the expression.
        int first = expression.first();
        return words.until.longest(tokens, first, passage.sentenceStart(sentence)) != null
                || words.until.longest(tokens, first - 1, passage.sentenceStart(sentence)) != null;
    }
}
