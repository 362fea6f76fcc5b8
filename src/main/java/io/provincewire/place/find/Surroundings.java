package io.provincewire.place.find;

import io.provincewire.place.gazetteer.Level;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.util.List;

/** Judges by the words around a name whether it is a place, a person, a street, a club … */
final class Surroundings {
    /** A personal name has at most five syllables. */
    private static final int LONGEST_PERSON = 5;

    private static final int LONGEST_FIRM = 7;

    private static final int NOT_PLACES = Role.TITLE.bit()
            | Role.STREET.bit()
            | Role.NATURE.bit()
            | Role.TEAM.bit()
            | Role.CLUB.bit()
            | Role.CREDIT.bit()
            | Role.VILLAGE.bit();

    private final Lexicon lexicon;
    private final int bracket;
    private final int colon;
    /** A family name, and the word that opens "Từ Hà Nội lên Sa Pa". */
    private final int from;

    Surroundings(Lexicon lexicon, Vocabulary.Builder vocabulary) {
        this.lexicon = lexicon;
        bracket = vocabulary.add("(");
        colon = vocabulary.add(":");
        from = vocabulary.add("từ");
    }

    void judge(Passage passage, List<Hit> hits) {
        int previousEnd = -1;
        Hit previous = null;
        for (Hit hit : hits) {
            if (hit.is(Role.DIRECTION) || previous != null && goesOnTo(previous, hit)) {
                hit.setWayside();
            }
            previous = hit;
            if (isTeam(passage.tokens(), hit) || hit.type() == null && hit.is(Role.VILLAGE)) {
                hit.setNamesake();
            }
            if (hit.type() == null && hit.is(Role.TITLE) && !hit.is(Role.PEOPLE)) {
                hit.setOfPerson();
            }
            if (headsLine(passage.tokens(), hit) && isDateline(passage, hit.to())) {
                hit.setDateline();
            }
            if (isOfFirm(passage.tokens(), hit)) {
                hit.setOfFirm();
            }
            hit.setStanding(standing(passage.tokens(), hit, previousEnd));
            previousEnd = hit.to();
        }
    }

    /** "Lâm Đồng đi Tây Ninh" behind "hướng". */
    private static boolean goesOnTo(Hit previous, Hit hit) {
        Passage passage = hit.passage();
        int between = hit.lead() - 1;
        return previous.isWayside()
                && between == previous.to()
                && (hit.is(Role.AT) || passage.folded()[passage.tokens().start(between)] == '-');
    }

    private Hit.Standing standing(Tokens tokens, Hit hit, int previousEnd) {
        if (isAbroad(tokens, hit)) {
            return Hit.Standing.REFUSED;
        }
        TypeWord type = hit.type();
        if (type != null && hit.name().fits(type)) {
            // "xã Thanh Lan" is no mention of xã Thanh.
            boolean cut = hit.name().syllables() == 1 && !tokens.isNumber(hit.from()) && goesOn(tokens, hit);
            return cut ? Hit.Standing.REFUSED : Hit.Standing.TYPED;
        }
        // "Bác sĩ Nghệ An", "Nữ sinh Hà Tĩnh Nguyễn Lan": where she comes from, perhaps with her name.
        boolean origin = hit.name().has(Level.PROVINCE)
                && (hit.is(Role.PEOPLE)
                        || hit.to() < tokens.count()
                                && tokens.isCapital(hit.to())
                                && lexicon.isSurname(tokens, hit.to()));
        if (hit.is(Role.PRODUCE) && !hit.name().has(Level.PROVINCE)) {
            return Hit.Standing.REFUSED;
        }
        if ((hit.roles() & (origin ? NOT_PLACES & ~Role.TITLE.bit() : NOT_PLACES)) != 0
                || hit.isNamesake()
                || isCompany(tokens, hit.to())
                || isPerson(tokens, hit, previousEnd)) {
            return Hit.Standing.REFUSED;
        }
        if (hit.is(Role.ROAD) && !hit.name().has(Level.PROVINCE)) {
            return Hit.Standing.REFUSED;
        }
        if (isPartOfMore(tokens, hit, previousEnd)) {
            hit.setPartOfMore();
            return Hit.Standing.BARE;
        }
        boolean told = hit.is(Role.AT)
                || hit.is(Role.BODY)
                || hit.is(Role.PEOPLE) && !hit.is(Role.TITLE)
                || hit.isDateline()
                || headsLine(tokens, hit) && isLower(tokens, hit.to());
        if (hit.name().person() || hit.name().common() && !told) {
            return Hit.Standing.BARE;
        }
        return hit.name().has(Level.PROVINCE) ? Hit.Standing.PLAUSIBLE : Hit.Standing.BARE;
    }

    /** Whether a team bears the name: CLB Thanh Hóa, CLB VTV Bình Điền Long An, Bình Dương FC. */
    private boolean isTeam(Tokens tokens, Hit hit) {
        if (hit.type() != null) {
            return false;
        }
        if (hit.is(Role.TEAM) || isCue(tokens, hit.to(), Role.TEAM_AFTER)) {
            return true;
        }
        for (int i = hit.from() - 1; i >= 0 && i >= hit.from() - LONGEST_PERSON && tokens.isCapital(i); i--) {
            if (isCue(tokens, i, Role.TEAM)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the first of its line: a word of the language would have one capital there, a place has all. */
    private static boolean headsLine(Tokens tokens, Hit hit) {
        return hit.from() == 0 || tokens.isLineEnd(hit.from() - 1);
    }

    /** A colon; where a quotation follows, somebody speaks. */
    private boolean isDateline(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        if (at >= tokens.count() || tokens.id(at) != colon) {
            return false;
        }
        char next = at + 1 < tokens.count() ? passage.folded()[tokens.start(at + 1)] : ' ';
        return next != '"' && next != '\'';
    }

    private static boolean isLower(Tokens tokens, int at) {
        return at < tokens.count() && tokens.casing(at) == Tokens.Casing.LOWER;
    }

    /** "tỉnh Hà Nam (Trung Quốc)". */
    private boolean isAbroad(Tokens tokens, Hit hit) {
        return hit.to() + 1 < tokens.count()
                && tokens.kind(hit.to()) == Tokens.Kind.MARK
                && tokens.id(hit.to()) == bracket
                && isCue(tokens, hit.to() + 1, Role.ABROAD);
    }

    /** "Công ty Lương thực Long An": a firm's words stand before the name, with no mark between. */
    private boolean isOfFirm(Tokens tokens, Hit hit) {
        if (hit.type() != null) {
            return false;
        }
        for (int i = hit.from() - 1; i >= 0 && i >= hit.from() - LONGEST_FIRM && tokens.isWord(i); i--) {
            Phrases.Match<Cue> cue = lexicon.cue(tokens, i);
            if (cue != null && (cue.value().is(Role.FIRM) || cue.value().is(Role.BODY))) {
                return cue.value().is(Role.FIRM);
            }
        }
        return false;
    }

    private boolean isCompany(Tokens tokens, int after) {
        return isCue(tokens, after, Role.CLUB_AFTER);
    }

    private boolean isCue(Tokens tokens, int at, Role role) {
        if (at >= tokens.count() || !tokens.isCapital(at)) {
            return false;
        }
        Phrases.Match<Cue> cue = lexicon.cue(tokens, at);
        if (cue == null || !cue.value().is(role)) {
            return false;
        }
        // "Lào" in "Lào Cai" is no country.
        int next = at + cue.tokens();
        return role != Role.ABROAD || next >= tokens.count() || !tokens.isCapital(next);
    }

    /** Whether a family name stands before it in the same run of capitals, or it opens a longer personal name itself. */
    private boolean isPerson(Tokens tokens, Hit hit, int previousEnd) {
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
    private boolean isPartOfMore(Tokens tokens, Hit hit, int previousEnd) {
        if (hit.name().has(Level.PROVINCE)) {
            return false;
        }
        return Math.max(runStart(tokens, hit.from()), previousEnd) < hit.from() || goesOn(tokens, hit);
    }

    /** Whether a capital follows that opens no personal name. */
    private boolean goesOn(Tokens tokens, Hit hit) {
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
