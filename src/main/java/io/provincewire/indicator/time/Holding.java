package io.provincewire.indicator.time;

import static io.provincewire.indicator.time.TimeWords.is;

import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.indicator.time.Held.Scope;
import io.provincewire.indicator.time.TimeExpression.Kind;
import io.provincewire.indicator.time.TimeExpression.Role;
import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one passage and tells which period holds for each figure: one bound to it, one of its clause, the frame
 * of its sentence, or one carried on from a sentence before.
 */
final class Holding {
    /** How many sentences a time is carried on from a sentence that has no figure. */
    private static final int SHORT_LIFE = 2;
    /** How far behind a figure a time may stand with nothing but words between. */
    private static final int FARTHEST_BEHIND = 15;

    private final TimeWords words;
    private final Passage passage;
    private final Tokens tokens;
    private final List<TimeExpression> expressions;

    private @Nullable Period carried;
    private int life;

    Holding(TimeWords words, Passage passage, List<TimeExpression> expressions) {
        this.words = words;
        this.passage = passage;
        this.tokens = passage.tokens();
        this.expressions = expressions;
    }

    /** What holds for each of {@code quantities}, in their order; null where nothing does. */
    @Nullable
    Held[] of(List<Quantity> quantities) {
        @Nullable Held[] held = new Held[quantities.size()];
        int quantity = 0;
        int expression = 0;
        for (int sentence = 0; sentence < passage.sentences(); sentence++) {
            int end = passage.sentenceEnd(sentence);
            int from = expression;
            while (expression < expressions.size()
                    && expressions.get(expression).first() < end) {
                expression++;
            }
            List<TimeExpression> here = expressions.subList(from, expression);
            boolean figures = false;
            boolean dayGoverns = false;
            for (; quantity < quantities.size() && quantities.get(quantity).firstToken() < end; quantity++) {
                Choice choice = choose(here, quantities, quantity);
                held[quantity] = choice.held();
                dayGoverns |= choice.day();
                figures = true;
            }
            carry(here, figures, dayGoverns);
        }
        return held;
    }

    /** What holds, and whether a day does. */
    private record Choice(@Nullable Held held, boolean day) {}

    private Choice choose(List<TimeExpression> here, List<Quantity> quantities, int index) {
        Quantity quantity = quantities.get(index);
        TimeExpression bound = bound(
                here,
                quantity,
                index + 1 < quantities.size() ? quantities.get(index + 1).firstToken() : Integer.MAX_VALUE);
        TimeExpression chosen = bound != null ? bound : before(here, quantity);
        if (chosen == null) {
            chosen = behind(here, quantity);
        }
        if (chosen != null) {
            Period period = chosen.kind() == Kind.NOW ? now(here, chosen) : chosen.period();
            Scope scope = chosen.role() == Role.FRAME ? Scope.SENTENCE : Scope.CLAUSE;
            return new Choice(period == null ? null : new Held(period, scope), chosen.kind() == Kind.DAY);
        }
        return new Choice(carried == null ? null : new Held(carried, Scope.CARRIED), false);
    }

    /** Bound right behind, or in its own noun phrase: 8 dự án mới trong năm 2018. */
    private @Nullable TimeExpression bound(List<TimeExpression> here, Quantity quantity, int next) {
        for (TimeExpression expression : here) {
            if (expression.first() <= quantity.lastToken() || expression.first() > next) {
                continue;
            }
            if (expression.role() == Role.BOUND && expression.first() - quantity.lastToken() <= 3) {
                return expression;
            }
        }
        return null;
    }

    private @Nullable TimeExpression before(List<TimeExpression> here, Quantity quantity) {
        TimeExpression frame = null;
        TimeExpression local = null;
        for (TimeExpression expression : here) {
            if (expression.first() > quantity.firstToken()) {
                break;
            }
            if (!expression.holds() || expression.role() == Role.BOUND || isOfReport(expression, quantity)) {
                continue;
            }
            if (expression.role() == Role.FRAME) {
                frame = expression;
                local = null;
            } else {
                local = expression;
            }
        }
        if (local == null || frame != null && crosses(local, quantity)) {
            return frame;
        }
        return local;
    }

    /** A day on which something was only reported. */
    private boolean isOfReport(TimeExpression expression, Quantity quantity) {
        if (expression.kind() != Kind.DAY || isUntil(expression)) {
            return false;
        }
        for (int i = expression.last() + 1; i < quantity.firstToken(); i++) {
            if (words.reporting.longest(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** tính đến ngày 31/10/2018, đến 31/12/2016. */
    private boolean isUntil(TimeExpression expression) {
        int before = expression.first() - 1;
        while (before > 0 && (is(tokens, before, words.day) || is(tokens, before, words.end))) {
            before--;
        }
        return is(tokens, before, words.to);
    }

    private boolean crosses(TimeExpression expression, Quantity quantity) {
        for (int i = expression.last() + 1; i < quantity.firstToken(); i++) {
            if (tokens.id(i) == words.semicolon) {
                return true;
            }
        }
        return false;
    }

    /** A time behind the figure with only words between. */
    private @Nullable TimeExpression behind(List<TimeExpression> here, Quantity quantity) {
        for (TimeExpression expression : here) {
            if (expression.first() <= quantity.lastToken()) {
                continue;
            }
            if (expression.first() - quantity.lastToken() > FARTHEST_BEHIND) {
                return null;
            }
            for (int i = quantity.lastToken() + 1; i < expression.first(); i++) {
                if (!tokens.isWord(i)) {
                    return null;
                }
            }
            boolean fits = expression.holds() && expression.kind() != Kind.DAY;
            return fits ? expression : null;
        }
        return null;
    }

    /** đến nay means the end of the span that the sentence told before. */
    private static @Nullable Period now(List<TimeExpression> here, TimeExpression now) {
        for (TimeExpression expression : here) {
            Period period = expression.period();
            if (expression.first() < now.first()
                    && expression.kind() == Kind.SPAN
                    && period != null
                    && period.end().getMonthValue() < 12) {
                return new Period(period.end().withDayOfMonth(1), period.end(), period.label());
            }
        }
        return null;
    }

    /** What the next sentences inherit. */
    private void carry(List<TimeExpression> here, boolean figures, boolean dayGoverns) {
        TimeExpression last = null;
        for (TimeExpression expression : here) {
            if (!expression.holds()
                    || expression.kind() == Kind.EACH
                    || expression.kind() == Kind.DAY && !(dayGoverns && carried == null)) {
                continue;
            }
            if (last == null || rank(expression) >= rank(last)) {
                last = expression;
            }
        }
        if (last == null) {
            if (life > 0 && --life == 0) {
                carried = null;
            }
            return;
        }
        boolean none = last.kind() == Kind.NOW || last.kind() == Kind.SPAN;
        carried = none ? null : last.period();
        life = figures ? 0 : SHORT_LIFE + 1;
    }

    private static int rank(TimeExpression expression) {
        return switch (expression.role()) {
            case FRAME -> 3;
            case LOCAL -> 2;
            default -> 1;
        };
    }
}
