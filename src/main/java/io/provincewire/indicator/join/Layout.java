package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.Cue;
import io.provincewire.indicator.catalogue.CueFinder;
import io.provincewire.indicator.catalogue.CueHit;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;

/** How a text is laid out: its separators, brackets, marks and cues, each found once. */
final class Layout {
    /** Words without a separator beyond which nothing belongs to a number. */
    private static final int LONGEST_CLAUSE = 80;

    private static final EnumSet<Cue.Use> TOPICS = EnumSet.of(Cue.Use.CUE, Cue.Use.AFTER);
    /** What parts nothing between the digits of a number. */
    private static final int IN_NUMBERS = Signs.COMMA | Signs.COLON;

    final Passage passage;
    final Tokens tokens;
    final JoiningWords words;
    final List<MarkHit> marks;
    private final int[] commas;
    private final int[] semicolons;
    private final int[] openers;
    private final int[] growth;
    private final Hits topics;
    private final Hits guards;
    private final Hits needs;
    private final Hits qualifiers;
    private final int[] markFirsts;
    /** For each token the last one up to it that parts clauses, or -1. */
    private final int[] separators;

    /** Lays out {@code passage}; cues are found in the sentences {@code sentences} only. */
    Layout(Passage passage, JoiningWords words, CueFinder finder, BitSet sentences) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.words = words;
        int count = tokens.count();
        commas = new int[count + 1];
        semicolons = new int[count + 1];
        growth = new int[count + 1];
        openers = new int[count];
        separators = new int[count];
        part();
        marks = marks();
        markFirsts = new int[marks.size()];
        for (int i = 0; i < markFirsts.length; i++) {
            markFirsts[i] = marks.get(i).first();
        }
        List<CueHit> cues = finder.find(passage, sentences);
        topics = Hits.of(cues, TOPICS);
        guards = Hits.of(cues, EnumSet.of(Cue.Use.GUARD));
        needs = Hits.of(cues, EnumSet.of(Cue.Use.NEED));
        qualifiers = Hits.of(cues, EnumSet.of(Cue.Use.SERIES));
    }

    private void part() {
        int open = -1;
        int separator = -1;
        for (int i = 0; i < tokens.count(); i++) {
            int signs = words.signs.of(tokens, i);
            if ((signs & IN_NUMBERS) != 0 && inNumber(i)) {
                signs = 0;
            }
            commas[i + 1] = commas[i] + ((signs & Signs.COMMA) == 0 ? 0 : 1);
            semicolons[i + 1] = semicolons[i] + ((signs & Signs.SEMICOLON) == 0 ? 0 : 1);
            growth[i + 1] = growth[i] + ((signs & Signs.GROWTH) == 0 ? 0 : 1);
            if ((signs & Signs.OPENER) != 0) {
                open = i;
            }
            openers[i] = open;
            boolean lineEnd = tokens.isLineEnd(i);
            separator = (signs & ~Signs.GROWTH) != 0 || lineEnd ? i : separator;
            separators[i] = separator;
            if ((signs & Signs.CLOSER) != 0 || lineEnd) {
                open = -1;
            }
        }
    }

    private boolean inNumber(int i) {
        return tokens.isGlued(i)
                && tokens.isNumber(i - 1)
                && i + 1 < tokens.count()
                && tokens.isGlued(i + 1)
                && tokens.isNumber(i + 1);
    }

    private List<MarkHit> marks() {
        List<MarkHit> found = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            Phrases.Match<EnumSet<Mark>> match = words.marks.longest(tokens, i);
            if (match != null) {
                found.add(new MarkHit(i, i + match.tokens() - 1, match.value()));
                i += match.tokens() - 1;
            }
        }
        return found;
    }

    /** The place of the first of {@code firsts}, which ascend, that is not before {@code token}. */
    static int from(int[] firsts, int token) {
        int low = 0;
        int high = firsts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (firsts[middle] < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The commas from token {@code from} on and before {@code to}. */
    int commas(int from, int to) {
        return to <= from ? 0 : commas[to] - commas[from];
    }

    /** The semicolons from token {@code from} on and before {@code to}. */
    int semicolons(int from, int to) {
        return to <= from ? 0 : semicolons[to] - semicolons[from];
    }

    /** Whether a word of growth stands from token {@code from} on and before {@code to}. */
    boolean hasGrowth(int from, int to) {
        return to > from && growth[to] > growth[from];
    }

    /** The last word of growth from token {@code from} on and before {@code to}, or -1. */
    int lastGrowth(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (growth[i + 1] > growth[i]) {
                return i;
            }
        }
        return -1;
    }

    /** Whether token {@code i} is the word "giảm". */
    boolean isFall(int i) {
        return words.falls.holds(tokens, i);
    }

    /** The bracket that is open at token {@code i}, or -1. */
    int bracket(int i) {
        return openers[i];
    }

    /** The cues of codes that start from token {@code from} on and before {@code to}. */
    List<CueHit> cues(int from, int to) {
        return topics.between(from, to);
    }

    /** The guards that start from token {@code from} on and before {@code to}. */
    List<CueHit> guards(int from, int to) {
        return guards.between(from, to);
    }

    /** The needed words that start from token {@code from} on and before {@code to}. */
    List<CueHit> needs(int from, int to) {
        return needs.between(from, to);
    }

    /** The qualifiers that start from token {@code from} on and before {@code to}. */
    List<CueHit> qualifiers(int from, int to) {
        return qualifiers.between(from, to);
    }

    /** The marks that start from token {@code from} on and before {@code to}. */
    List<MarkHit> marks(int from, int to) {
        return to <= from ? List.of() : marks.subList(from(markFirsts, from), from(markFirsts, to));
    }

    /** Whether {@code mark} stands from token {@code from} on and before {@code to}. */
    boolean has(Mark mark, int from, int to) {
        for (int i = from(markFirsts, from); i < markFirsts.length && markFirsts[i] < to; i++) {
            if (marks.get(i).is(mark)) {
                return true;
            }
        }
        return false;
    }

    /** The first token of the stretch without a comma, semicolon or bracket that ends before token {@code i}. */
    int clauseStart(int i, int floor) {
        int lowest = Math.max(floor, i - LONGEST_CLAUSE);
        return lowest >= i ? i : Math.max(lowest, separators[i - 1] + 1);
    }

    /** The token behind the stretch without a comma, semicolon or bracket that starts at token {@code i}. */
    int clauseEnd(int i, int ceiling) {
        int at = i;
        int highest = Math.min(ceiling, i + LONGEST_CLAUSE);
        while (at < highest && !isSeparator(at)) {
            at++;
        }
        return at;
    }

    boolean isSeparator(int i) {
        return separators[i] == i;
    }

    /** The clean text of the tokens {@code first} to {@code last}. */
    String words(int first, int last) {
        return passage.text(tokens.start(first), tokens.end(last));
    }
}
