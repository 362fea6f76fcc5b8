package io.provincewire.indicator.time;

import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.indicator.time.Held.Scope;
import io.provincewire.indicator.time.TimeExpression.Kind;
import io.provincewire.indicator.time.TimeExpression.Role;
import io.provincewire.text.Passage;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one passage and tells which period holds for each figure: one of its sentence, or one carried on from a
 * sentence before.
 */
final class Holding {
    /** How many sentences a time is carried on from a sentence that has no figure. */
    private static final int SHORT_LIFE = 2;

    /** A shorter span of days is of one event. */
    private static final int SHORTEST_SPAN = 14;

    private final TimeWords words;
    private final Passage passage;
    private final TimeContext context;
    private final Carrying carrying;
    private final List<TimeExpression> expressions;
    private final Anchor anchor;
    /** The year in which the text was written; null where unknown. */
    private final @Nullable Integer now;

    /** The year up to which the sentences before set their aims: đến năm 2030. */
    private @Nullable Period aim;

    private @Nullable Period carried;
    /** What the last sentence that began with a time, and had figures for it, was about. */
    private @Nullable Period frame;
    /** Whether what is carried was said in passing, and gives way to the frame at the next paragraph. */
    private boolean passing;
    /** The day up to which the sentence before counts, and the same where this sentence goes on with it. */
    private @Nullable Period until;

    private @Nullable Period counted;
    private int life;
    /** The years last told of. */
    private @Nullable Period span;

    Holding(TimeWords words, Passage passage, List<TimeExpression> expressions, Anchor anchor) {
        this.anchor = anchor;
        this.now = anchor.year();
        this.words = words;
        this.passage = passage;
        this.context = new TimeContext(words, passage);
        this.carrying = new Carrying(words, passage, context);
        this.expressions = expressions;
    }

    /** What holds for each of {@code quantities}, which are those of the passage in their order. */
    Timeline of(List<Quantity> quantities) {
        @Nullable Held[] held = new Held[quantities.size()];
        @Nullable Period[] aims = new Period[quantities.size()];
        BitSet silent = new BitSet(quantities.size());
        int[] firsts = new int[passage.sentences() + 1];
        SentenceTimes here = new SentenceTimes(words, passage, context, expressions);
        int quantity = 0;
        int expression = 0;
        for (int sentence = 0; sentence < passage.sentences(); sentence++) {
            int end = passage.sentenceEnd(sentence);
            firsts[sentence] = expression;
            while (expression < expressions.size()
                    && expressions.get(expression).first() < end) {
                expression++;
            }
            if (passing && frame != null && passage.startsParagraph(sentence)) {
                carried = frame;
                passing = false;
            }
            here.enter(firsts[sentence], expression);
            counted = here.goesOn(sentence) ? until : null;
            int first = quantity;
            boolean dayGoverns = false;
            for (; quantity < quantities.size() && quantities.get(quantity).firstToken() < end; quantity++) {
                Quantity figure = quantities.get(quantity);
                TimeExpression chosen = here.holding(figure);
                silent.set(quantity, chosen == null);
                held[quantity] = chosen == null ? inherited(here, figure) : stated(here, chosen);
                aims[quantity] = chosen == null && held[quantity] == null ? aim : null;
                dayGoverns |= chosen != null && chosen.kind() == Kind.DAY;
            }
            carry(here, quantity > first, dayGoverns);
            Period told = here.until();
            until = told != null ? told : counted;
        }
        firsts[passage.sentences()] = expressions.size();
        return new Timeline(anchor, quantities, expressions, firsts, held, aims, silent);
    }

    private @Nullable Held stated(SentenceTimes here, TimeExpression chosen) {
        if (chosen.kind() != Kind.NOW) {
            Period period = chosen.period();
            return period == null
                    ? null
                    : new Held(period, chosen.role() == Role.FRAME ? Scope.SENTENCE : Scope.CLAUSE);
        }
        Period end = here.now(chosen);
        if (end != null) {
            return new Held(end, Scope.CLAUSE);
        }
        // On the day of an event, now is that day.
        boolean day = carried != null && carried.start().equals(carried.end());
        return day && carried != null ? new Held(carried, Scope.CARRIED) : null;
    }

    private @Nullable Held inherited(SentenceTimes here, Quantity quantity) {
        if (counted != null) {
            return new Held(counted, Scope.SENTENCE);
        }
        boolean yearly = quantity.unit().equals("%") && quantity.has(Quantity.Hint.PER_YEAR);
        Period period = yearly ? span : isOverAndOver(here, quantity) ? null : carried;
        return period == null ? null : new Held(period, Scope.CARRIED);
    }

    /** 2,8 triệu lượt khách mỗi năm, but not so much a head and year. */
    private static boolean isOverAndOver(SentenceTimes here, Quantity quantity) {
        boolean rate = quantity.has(Quantity.Hint.PER_YEAR)
                || quantity.has(Quantity.Hint.PER_MONTH)
                || quantity.has(Quantity.Hint.PER_DAY);
        return rate && !quantity.has(Quantity.Hint.PER_HEAD) && !quantity.has(Quantity.Hint.PER_HECTARE)
                || here.isOverAndOver(quantity);
    }

    /** What the next sentences inherit. */
    private void carry(SentenceTimes here, boolean figures, boolean dayGoverns) {
        TimeExpression last = null;
        for (int i = here.first(); i < here.end(); i++) {
            TimeExpression expression = expressions.get(i);
            if (expression.kind() == Kind.YEAR && expression.holds()) {
                aim = carrying.isUpTo(expression) ? expression.period() : null;
            }
            if (expression.kind() == Kind.SPAN && expression.holds()) {
                span = expression.period();
            }
            boolean day = expression.kind() == Kind.DAY && !(dayGoverns && carried == null);
            if (!day && carrying.mayCarry(expression, now) && (last == null || rank(expression) >= rank(last))) {
                last = expression;
            }
        }
        if (last == null) {
            if (life > 0 && --life == 0) {
                carried = null;
            }
            return;
        }
        boolean framed = carried != null && carried.equals(frame) && life == 0;
        if (framed && last.role() == Role.BOUND) {
            return;
        }
        carried = last.kind() == Kind.NOW || last.kind() == Kind.SPAN && !isWithinYear(last.period())
                ? null
                : last.period();
        boolean headline = passage.sentenceOf(last.first()) == 0 && last.kind() != Kind.DAY;
        life = headline || figures && last.role() != Role.BOUND ? 0 : SHORT_LIFE + 1;
        passing = last.role() != Role.FRAME && last.kind() != Kind.NOW;
        if (last.role() == Role.FRAME && figures && carried != null) {
            frame = carried;
        }
    }

    /** From the first to the last day of July: a span that the next sentences go on with. */
    private static boolean isWithinYear(@Nullable Period span) {
        return span != null
                && span.start().getYear() == span.end().getYear()
                && span.start().plusDays(SHORTEST_SPAN).isBefore(span.end());
    }

    private static int rank(TimeExpression expression) {
        return switch (expression.role()) {
            case FRAME -> 3;
            case LOCAL -> 2;
            default -> 1;
        };
    }
}
