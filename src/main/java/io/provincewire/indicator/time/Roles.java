package io.provincewire.indicator.time;

import static io.provincewire.indicator.time.TimeWords.is;

import io.provincewire.indicator.quantity.Quantity;
import io.provincewire.indicator.time.TimeExpression.Kind;
import io.provincewire.indicator.time.TimeExpression.Role;
import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what each time expression of a passage does in its sentence. */
final class Roles {
    /** How far before vào quý 3 the verb of the event may stand. */
    private static final int FARTHEST_EVENT = 12;
    /** How many words and brackets may stand between a figure and the time right behind it. */
    private static final int MOST_BEFORE_BOUND = 3;
    /** How far behind a time at the head of brackets its figure may stand. */
    private static final int LONGEST_ASIDE = 12;

    private final TimeWords words;
    private final Passage passage;
    private final Tokens tokens;
    private final List<Quantity> quantities;

    Roles(TimeWords words, Passage passage, List<Quantity> quantities) {
        this.words = words;
        this.passage = passage;
        this.tokens = passage.tokens();
        this.quantities = quantities;
    }

    List<TimeExpression> tell(List<TimeExpression> expressions) {
        List<TimeExpression> told = new ArrayList<>(expressions.size());
        int quantity = 0;
        int framed = -1;
        for (TimeExpression expression : expressions) {
            while (quantity < quantities.size() && quantities.get(quantity).lastToken() < expression.first()) {
                quantity++;
            }
            TimeExpression with = expression.role() == Role.NAME
                    ? expression
                    : expression.as(role(
                            expression,
                            quantity == 0 ? null : quantities.get(quantity - 1),
                            quantity == quantities.size() ? null : quantities.get(quantity),
                            framed));
            if (with.role() == Role.FRAME) {
                framed = with.last();
            }
            told.add(with);
        }
        return told;
    }

    private Role role(TimeExpression expression, @Nullable Quantity before, @Nullable Quantity behind, int framed) {
        int first = expression.first();
        int start = passage.sentenceStart(passage.sentenceOf(first));
        boolean lasting = expression.kind() == Kind.NOW && tokens.isNumber(first);
        if (lasting) {
            // cao nhất trong 5 năm: how long, said of something else.
            return isFrame(expression, start, framed) ? Role.FRAME : Role.NAME;
        }
        if (expression.kind() == Kind.SAME_PERIOD || words.isBase(tokens, first, start) || isMultiple(before, first)) {
            return Role.BASE;
        }
        if (expression.kind() != Kind.SPAN && isEvent(first, start)) {
            return Role.EVENT;
        }
        if (before != null
                && before.lastToken() >= start
                && !opensAside(expression, behind)
                && isBound(expression, before.lastToken())) {
            return Role.BOUND;
        }
        return isFrame(expression, start, framed) ? Role.FRAME : Role.LOCAL;
    }

    /** (năm 2017 là 36 triệu đồng): at the head of brackets together with the figure {@code behind} it. */
    private boolean opensAside(TimeExpression expression, @Nullable Quantity behind) {
        if (behind == null || !is(tokens, expression.first() - 1, words.open)) {
            return false;
        }
        int end = Math.min(behind.firstToken(), expression.last() + 1 + LONGEST_ASIDE);
        for (int i = expression.last() + 1; i < end; i++) {
            if (is(tokens, i, words.close)) {
                return false;
            }
        }
        return end == behind.firstToken();
    }

    /** bằng 118% năm 2024, gấp 2 lần năm 2020: what a share or a multiple right before is of. */
    private boolean isMultiple(@Nullable Quantity before, int first) {
        return before != null
                && before.lastToken() == first - 1
                && (before.unit().equals("%") || before.has(Quantity.Hint.MULTIPLE))
                && words.equals.holds(tokens, before.firstToken() - 1);
    }

    /** hoàn thành năm 2019; khởi công nhà ga mới vào quý 3/2019. */
    private boolean isEvent(int first, int start) {
        int before = first - 1;
        boolean within = false;
        while (before > start && isPreposition(before)) {
            within |= is(tokens, before, words.at);
            before--;
        }
        for (int i = before; i >= start && i > before - FARTHEST_EVENT; i--) {
            if (words.eventBefore.longest(tokens, i, start) != null) {
                return true;
            }
            if (!within || is(tokens, i, words.comma) || is(tokens, i, words.semicolon)) {
                return false;
            }
        }
        return false;
    }

    private boolean isPreposition(int i) {
        return is(tokens, i, words.at)
                || is(tokens, i, words.in)
                || is(tokens, i, words.from)
                || is(tokens, i, words.ago);
    }

    /** 2.215 USD năm 2016, 90 triệu đồng vào năm 2020, 21 triệu đồng (năm 2010), 11,5% (vào cuối năm 2019). */
    private boolean isBound(TimeExpression expression, int quantity) {
        if (expression.kind() == Kind.NOW || expression.kind() == Kind.EACH) {
            return false;
        }
        int between = expression.first() - quantity - 1;
        for (int i = quantity + 1; i < expression.first(); i++) {
            boolean light = is(tokens, i, words.at)
                    || is(tokens, i, words.in)
                    || is(tokens, i, words.open)
                    || words.parts.holds(tokens, i) && is(tokens, quantity + 1, words.open);
            if (!light) {
                return false;
            }
        }
        return between <= MOST_BEFORE_BOUND;
    }

    private boolean isFrame(TimeExpression expression, int start, int framed) {
        if (is(tokens, expression.last() + 1, words.comma)) {
            return true;
        }
        for (int i = expression.first() - 1; i >= start && i > framed; i--) {
            if (is(tokens, i, words.semicolon) || is(tokens, i, words.comma)) {
                return true;
            }
            if (!words.framePasses.holds(tokens, i)) {
                return false;
            }
        }
        return true;
    }
}
