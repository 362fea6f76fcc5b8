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

    final Passage passage;
    final Tokens tokens;
    final JoiningWords words;
    final Sheet sheet;
    final MarkHits marks;
    /** The codes whose needed words stand in the headline. */
    final BitSet told;

    private final Separators separators;

    /** Lays out {@code passage} on {@code sheet}; cues are found in the sentences {@code sentences} only. */
    Layout(Passage passage, JoiningWords words, CueFinder finder, BitSet sentences, BitSet told, Sheet sheet) {
        this.told = told;
        this.passage = passage;
        this.tokens = passage.tokens();
        this.words = words;
        this.sheet = sheet;
        separators = sheet.separators;
        separators.find(words.signs, tokens);
        marks = sheet.marks;
        marks.find(words.marks, tokens);
        finder.find(passage, sentences, sheet.cues);
    }

    /** The commas from token {@code from} on and before {@code to}. */
    int commas(int from, int to) {
        return separators.commas.count(from, to);
    }

    /** The semicolons from token {@code from} on and before {@code to}. */
    int semicolons(int from, int to) {
        return separators.semicolons.count(from, to);
    }

    /** Whether a word of growth stands from token {@code from} on and before {@code to}. */
    boolean hasGrowth(int from, int to) {
        return separators.growth.next(from, to) < to;
    }

    /** The last word of growth from token {@code from} on and before {@code to}, or -1. */
    int lastGrowth(int from, int to) {
        return separators.growth.last(to - 1, from);
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
        return separators.bracket(i);
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
        return lowest >= i ? i : Math.max(lowest, separators.all.last(i - 1, lowest) + 1);
    }

    /** The token behind the stretch without a comma, semicolon or bracket that starts at token {@code i}. */
    int clauseEnd(int i, int ceiling) {
        return i >= ceiling ? i : separators.all.next(i, Math.min(ceiling, i + LONGEST_CLAUSE));
    }

    boolean isSeparator(int i) {
        return separators.all.has(i);
    }

    /** The clean text of the tokens {@code first} to {@code last}. */
    String words(int first, int last) {
        return passage.text(tokens.start(first), tokens.end(last));
    }
}
