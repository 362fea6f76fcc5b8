package io.provincewire.place.find;

import io.provincewire.place.gazetteer.Level;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.util.List;

/** Judges by the words around a name whether it is a place, a person, a street, a club … */
final class Surroundings {
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
    private final CapitalRuns runs;

    Surroundings(Lexicon lexicon, Vocabulary.Builder vocabulary) {
        this.lexicon = lexicon;
        bracket = vocabulary.add("(");
        colon = vocabulary.add(":");
        runs = new CapitalRuns(lexicon, vocabulary);
    }

    void judge(Passage passage, List<Hit> hits) {
        int previousEnd = -1;
        Hit previous = null;
        for (Hit hit : hits) {
            if (hit.is(Role.DIRECTION) || previous != null && goesOnTo(previous, hit)) {
                hit.set(Trait.WAYSIDE);
            }
            previous = hit;
            if (isTeam(passage.tokens(), hit) || hit.type() == null && hit.is(Role.VILLAGE)) {
                hit.set(Trait.NAMESAKE);
            }
            if (hit.type() == null && hit.is(Role.TITLE) && !hit.is(Role.PEOPLE)) {
                hit.set(Trait.OF_PERSON);
            }
            if (headsLine(passage.tokens(), hit) && isDateline(passage, hit.to())) {
                hit.set(Trait.DATELINE);
            }
            if (isOfFirm(passage.tokens(), hit)) {
                hit.set(Trait.OF_FIRM);
            }
            hit.setStanding(standing(passage.tokens(), hit, previousEnd));
            previousEnd = hit.to();
        }
    }

    /** "Lâm Đồng đi Tây Ninh" behind "hướng". */
    private static boolean goesOnTo(Hit previous, Hit hit) {
        Passage passage = hit.passage();
        int between = hit.lead() - 1;
        return previous.has(Trait.WAYSIDE)
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
            boolean cut = hit.name().syllables() == 1 && !tokens.isNumber(hit.from()) && runs.goesOn(tokens, hit);
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
                || hit.has(Trait.NAMESAKE)
                || isCompany(tokens, hit.to())
                || runs.isPerson(tokens, hit, previousEnd)) {
            return Hit.Standing.REFUSED;
        }
        if (hit.is(Role.ROAD) && !hit.name().has(Level.PROVINCE)) {
            return Hit.Standing.REFUSED;
        }
        if (runs.isPartOfMore(tokens, hit, previousEnd)) {
            hit.set(Trait.PART_OF_MORE);
            return Hit.Standing.BARE;
        }
        boolean told = hit.is(Role.AT)
                || hit.is(Role.BODY)
                || hit.is(Role.PEOPLE) && !hit.is(Role.TITLE)
                || hit.has(Trait.DATELINE)
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
        for (int i = hit.from() - 1;
                i >= 0 && i >= hit.from() - CapitalRuns.LONGEST_PERSON && tokens.isCapital(i);
                i--) {
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
}
