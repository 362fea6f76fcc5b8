package io.provincewire.indicator.join;

import io.provincewire.avro.Scope;

/**
 * Tells whether a figure is of a place, of the whole country or of another: by the nearest word before the number in
 * its sentence, else by what the text as a whole speaks of.
 */
final class Scopes {
    /** How many tokens back a country is looked for in a sentence. */
    private static final int FAR = 150;

    private final Layout layout;
    private final Scope usual;

    Scopes(Layout layout) {
        this.layout = layout;
        this.usual = usual(layout.marks);
    }

    Scope of(Item item) {
        if (item.ofOne) {
            return Scope.PRIVATE;
        }
        int start = Math.max(item.first() - FAR, layout.passage.sentenceStart(item.sentence()));
        Scope behind =
                nearest(item.last() + 1, Math.min(layout.clauseEnd(item.last() + 1, item.reach), item.last() + 8));
        if (behind != Scope.UNKNOWN && behind != Scope.LOCAL && item.lead.kind() == Lead.Kind.VERSUS) {
            return behind;
        }
        Scope before = nearest(start, item.first());
        return before == Scope.UNKNOWN ? usual : before;
    }

    private Scope nearest(int from, int to) {
        MarkHits marks = layout.marks;
        for (int i = marks.from(to) - 1, first = marks.from(from); i >= first; i--) {
            if (marks.last(i) >= to) {
                continue;
            }
            if (marks.is(i, Mark.FOREIGN) && isCountry(marks.first(i), marks.last(i))) {
                return Scope.FOREIGN;
            }
            if (marks.is(i, Mark.NATIONAL)) {
                return Scope.NATIONAL;
            }
            if (marks.is(i, Mark.LOCAL)) {
                return Scope.LOCAL;
            }
        }
        return Scope.UNKNOWN;
    }

    /** "Lào" but not Lào Cai, "Mỹ" but not Mỹ Tho, "thế giới". */
    private boolean isCountry(int first, int last) {
        if (!layout.tokens.isCapital(first)) {
            return first != last;
        }
        boolean atEnd = last + 1 >= layout.tokens.count();
        return (atEnd || !layout.tokens.isCapital(last + 1)) && (first == 0 || !layout.tokens.isCapital(first - 1));
    }

    private static Scope usual(MarkHits marks) {
        int national = 0;
        int local = 0;
        for (int i = 0; i < marks.size(); i++) {
            national += marks.is(i, Mark.NATIONAL) ? 1 : 0;
            local += marks.is(i, Mark.LOCAL) ? 1 : 0;
        }
        return national > 2 * local ? Scope.NATIONAL : Scope.LOCAL;
    }
}
