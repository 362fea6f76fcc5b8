package io.provincewire.place.find;

import io.provincewire.place.gazetteer.Level;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;

/** Judges a name by the words with capitals that it stands among: a person's name, or part of a longer one. */
final class CapitalRuns {
    /** A personal name has at most five syllables. */
    static final int LONGEST_PERSON = 5;

    private final Lexicon lexicon;
    /** A family name, and the word that opens "Từ Hà Nội lên Sa Pa". */
    private final int from;

    CapitalRuns(Lexicon lexicon, Vocabulary.Builder vocabulary) {
        this.lexicon = lexicon;
        from = vocabulary.add("từ");
    }

    /** Whether a family name stands before it in the same run of capitals, or it opens a longer personal name itself. */
    boolean isPerson(Tokens tokens, Hit hit, int previousEnd) {
        if (tokens.casing(hit.from()) == Tokens.Casing.UPPER) {
            return false;
        }
        int start = Math.max(runStart(tokens, hit.from()), previousEnd);
        int end = runEnd(tokens, hit.to());
        for (int i = Math.max(start, end - LONGEST_PERSON); i < hit.from(); i++) {
            if (lexicon.isSurname(tokens, i)
                    && !(tokens.id(i) == from && hit.name().has(Level.PROVINCE))) {
                return true;
            }
        }
        boolean opens = lexicon.isSurname(tokens, hit.from()) && end > hit.to();
        return opens && end - hit.from() <= LONGEST_PERSON - 1 && !lexicon.isSurname(tokens, hit.to());
    }

    /** Whether a capital that is no name stands right beside it, so that it may be part of a longer name. */
    boolean isPartOfMore(Tokens tokens, Hit hit, int previousEnd) {
        if (hit.name().has(Level.PROVINCE)) {
            return false;
        }
        return Math.max(runStart(tokens, hit.from()), previousEnd) < hit.from() || goesOn(tokens, hit);
    }

    /** Whether a capital follows that opens no personal name. */
    boolean goesOn(Tokens tokens, Hit hit) {
        return runEnd(tokens, hit.to()) > hit.to() && !lexicon.isSurname(tokens, hit.to());
    }

    /** Runs are of words with one capital: acronyms (ATK, THPT, UBND) are no part of a name. */
    private static int runStart(Tokens tokens, int from) {
        int start = from;
        while (start > 0 && tokens.casing(start - 1) == Tokens.Casing.CAPITAL) {
            start--;
        }
        return start;
    }

    private static int runEnd(Tokens tokens, int to) {
        int end = to;
        while (end < tokens.count() && tokens.casing(end) == Tokens.Casing.CAPITAL) {
            end++;
        }
        return end;
    }
}
