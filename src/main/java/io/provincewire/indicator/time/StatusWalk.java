package io.provincewire.indicator.time;

import io.provincewire.avro.Status;
import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.TokenScan;
import io.provincewire.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes over the sentences of one passage from cue to figure to cue, with what is carried from one sentence to the next. */
final class StatusWalk {
    private final StatusWords words;
    private final Passage passage;
    private final Tokens tokens;
    private final List<Quantity> quantities;
    private final Timeline timeline;
    private final Statuses statuses;
    private final AimsBeside beside;
    private final TimesAhead ahead;
    /** Where a cue may start or a clause may end. */
    private final TokenScan stops;

    /** The figure that comes next. */
    private int next;
    /** Whether the sentence stands in a list of aims. */
    private boolean aims;
    /** The last year of which the list of aims tells; 0 where it tells none. */
    private int aimYear;
    /** Whether the sentence gives an estimate, with which the next may go on. */
    private boolean estimates;

    /** The tokens of the sentence: the first, and the one behind the last. */
    private int start;

    private int end;
    /** What the words up to here say of the figures behind them. */
    private Status status = Status.ACTUAL;
    /** Whether a word of an aim stands before, over semicolons. */
    private boolean aimed;
    /** Whether the next sentence goes on with the aims. */
    private boolean carried;
    /** Whether a comma stands behind the last word of an aim: dự kiến sẽ tăng mạnh, ước gần 59.600. */
    private boolean broken;
    /** Whether something that happened is told before: an aim that only closes the sentence is not carried on. */
    private boolean measured;

    StatusWalk(StatusWords words, Passage passage, List<Quantity> quantities, Timeline timeline) {
        this.words = words;
        this.passage = passage;
        this.tokens = passage.tokens();
        this.quantities = quantities;
        this.timeline = timeline;
        statuses = new Statuses(quantities.size());
        beside = new AimsBeside(words, passage, quantities);
        ahead = new TimesAhead(words, passage, timeline);
        stops = words.cues.scan(tokens);
    }

    /** The status of each figure; behind the last of them there is nothing to read. */
    Statuses walk() {
        for (int sentence = 0; next < quantities.size(); sentence++) {
            enter(sentence);
            for (int i = stops.next(start); ; ) {
                int figure = firstToken(next);
                if (figure <= i && figure < end) {
                    i = stops.next(figure());
                } else if (i < end) {
                    i = stops.next(stop(i));
                } else {
                    break;
                }
            }
            leave(sentence);
        }
        return statuses;
    }

    /** The first token of figure {@code i}, or the end of the sentence where there is none. */
    private int firstToken(int i) {
        return i < quantities.size() ? quantities.get(i).firstToken() : end;
    }

    private void enter(int sentence) {
        start = passage.sentenceStart(sentence);
        end = passage.sentenceEnd(sentence);
        ahead.enter(sentence);
        aims = aims && !isOfBefore(sentence, aimYear);
        estimates = estimates && words.goesOn.longest(tokens, start) != null;
        status = aims ? Status.TARGET : estimates ? Status.ESTIMATE : Status.ACTUAL;
        aimed = aims;
        carried = aims;
        broken = true;
        measured = false;
    }

    private void leave(int sentence) {
        if (carried) {
            aimYear = Math.max(aims ? aimYear : 0, lastYear(sentence));
        }
        aims = carried;
    }

    /** Tells the status of the figure that comes next; returns the token from which on cues are read again. */
    private int figure() {
        int at = next++;
        Quantity figure = quantities.get(at);
        Status told = status(at, figure, Math.min(end, firstToken(next)));
        statuses.put(at, told);
        if (aims && told == Status.TARGET) {
            statuses.list(at);
        }
        estimates |= told == Status.ESTIMATE;
        measured |= told != Status.TARGET && !figure.unit().equals("count");
        return behind(figure);
    }

    private Status status(int at, Quantity figure, int reach) {
        if (beside.isPlanInBrackets(at, start)) {
            return Status.TARGET;
        }
        if (status == Status.TARGET || beside.isPlanned(figure, start)) {
            return Status.TARGET;
        }
        boolean aim = status == Status.ACTUAL
                && (beside.isAllotted(figure, start, end)
                        || beside.isPlannedBehind(figure, reach)
                        || ahead.isYetToCome(at, figure, reach));
        return aim ? Status.TARGET : status;
    }

    private int behind(Quantity figure) {
        int behind = figure.lastToken() + 1;
        if (behind >= end || !figure.unit().equals("%")) {
            return behind;
        }
        // 102% kế hoạch: the plan is only what it is compared with.
        Phrases.Match<StatusCue> compared = words.cues.longest(tokens, behind);
        return compared != null && compared.value().isAhead() ? behind + compared.tokens() : behind;
    }

    /** Takes in what stands at token {@code i}, a sign or a cue; returns the token behind it. */
    private int stop(int i) {
        boolean semicolon = tokens.id(i) == words.semicolon;
        broken |= semicolon || tokens.id(i) == words.comma;
        if (semicolon && (status == Status.ESTIMATE || !aimed)) {
            status = aimed ? Status.TARGET : Status.ACTUAL;
        }
        Phrases.@Nullable Match<StatusCue> cue = words.cues.longest(tokens, i);
        if (cue == null) {
            return i + 1;
        }
        int behind = i + cue.tokens();
        cue(cue.value(), i, behind);
        broken &= !cue.value().isAhead();
        return behind;
    }

    private void cue(StatusCue cue, int first, int behind) {
        switch (cue) {
            case AIM -> {
                status = Status.TARGET;
                aimed = true;
                carried |= !measured;
            }
            case AIM_HERE -> {
                status = Status.TARGET;
                aimed = true;
            }
            case PLAN -> {
                status = Status.TARGET;
                // Theo kế hoạch, …: the whole sentence tells of it.
                aimed |= first == start && behind < end && tokens.id(behind) == words.comma;
            }
            case ESTIMATE -> status = status == Status.TARGET && !broken ? status : Status.ESTIMATE;
            case DONE -> {
                status = Status.ACTUAL;
                aimed = false;
                carried = false;
            }
            case NONE, NO_ESTIMATE -> {}
        }
    }

    /** Whether the times that a sentence tells all end before {@code year}: "Từ năm 2016 đến năm 2019" after aims for 2020. */
    private boolean isOfBefore(int sentence, int year) {
        int last = year == 0 ? 0 : lastYear(sentence);
        return last > 0 && last < year;
    }

    /** The last year in which one of the times of sentence {@code sentence} ends, 0 where none is told. */
    private int lastYear(int sentence) {
        int last = 0;
        for (int i = timeline.first(sentence); i < timeline.end(sentence); i++) {
            TimeExpression expression = timeline.expressions().get(i);
            Period period = expression.period();
            last = expression.holds() && period != null
                    ? Math.max(last, period.end().getYear())
                    : last;
        }
        return last;
    }
}
