package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.CueFinder;
import io.provincewire.indicator.catalogue.CueHits;
import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import java.util.BitSet;
import java.util.List;

/** How a text is laid out: its separators, brackets, marks and cues, each found once. */
final class Layout {
    /** Words without a separator beyond which nothing belongs to a number. */
    private static final int LONGEST_CLAUSE = 80;

    /** What parts nothing between the digits of a number. */
    private static final int IN_NUMBERS = Signs.COMMA | Signs.COLON;

    final Passage passage;
    final Tokens tokens;
    final JoiningWords words;
    final Sheet sheet;
    final MarkHits marks;
    /** The codes whose needed words stand in the headline. */
    final BitSet told;

    private final int[] commas;
    private final int[] semicolons;
    private final int[] openers;
    private final int[] growth;
    /** For each token the last one up to it that parts clauses, or -1. */
    private final int[] separators;

    /** Lays out {@code passage} on {@code sheet}; cues are found in the sentences {@code sentences} only. */
    Layout(Passage passage, JoiningWords words, CueFinder finder, BitSet sentences, BitSet told, Sheet sheet) {
        this.told = told;
        this.passage = passage;
        this.tokens = passage.tokens();
        this.words = words;
        this.sheet = sheet;
        sheet.widen(tokens.count());
        commas = sheet.commas;
        semicolons = sheet.semicolons;
        growth = sheet.growth;
        openers = sheet.openers;
        separators = sheet.separators;
        part();
        marks = sheet.marks;
        marks.find(words.marks, tokens);
        finder.find(passage, sentences, sheet.cues);
    }

    private void part() {
        int open = -1;
        int separator = -1;
        commas[0] = 0;
        semicolons[0] = 0;
        growth[0] = 0;
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

    /** Whether token {@code i} is a colon. */
    boolean isColon(int i) {
        return i < tokens.count() && (words.signs.of(tokens, i) & Signs.COLON) != 0;
    }

    /** Whether token {@code i} is a year: four digits, 19.. or 20... */
    boolean isYear(int i) {
        int start = tokens.start(i);
        if (!tokens.isNumber(i) || tokens.end(i) - start != 4) {
            return false;
        }
        char[] text = passage.folded();
        return text[start] == '1' && text[start + 1] == '9' || text[start] == '2' && text[start + 1] == '0';
    }

    /** The bracket that is open at token {@code i}, or -1. */
    int bracket(int i) {
        return openers[i];
    }

    /** The cues of codes. */
    CueHits topics() {
        return sheet.cues.topics;
    }

    CueHits guards() {
        return sheet.cues.guards;
    }

    /** The needed words. */
    CueHits needs() {
        return sheet.cues.needs;
    }

    CueHits qualifiers() {
        return sheet.cues.qualifiers;
    }

    /** Whether {@code mark} stands from token {@code from} on and before {@code to}. */
    boolean has(Mark mark, int from, int to) {
        return marks.has(mark, from, to);
    }

    /** The first token of the item behind item {@code at} in its sentence, or else the end of the sentence. */
    int nextStart(List<Item> items, int at) {
        Item item = items.get(at);
        return at + 1 < items.size() && items.get(at + 1).sentence() == item.sentence()
                ? items.get(at + 1).first()
                : passage.sentenceEnd(item.sentence());
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
