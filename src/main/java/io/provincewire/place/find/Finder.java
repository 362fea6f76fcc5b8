package io.provincewire.place.find;

import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.place.gazetteer.Level;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.TokenScan;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds every name of a unit in a passage, in one pass over its tokens. Safe for use by several threads. */
public final class Finder {
    private final NameIndex index;
    private final Lexicon lexicon;
    private final Links links;
    private final Surroundings surroundings;

    /** Adds its words to {@code vocabulary}; texts must be read with what is built from that. */
    public Finder(Gazetteer gazetteer, Vocabulary.Builder vocabulary) {
        index = new NameIndex(gazetteer, vocabulary);
        lexicon = new Lexicon(vocabulary);
        links = new Links(vocabulary);
        surroundings = new Surroundings(lexicon, vocabulary);
    }

    /** The names in {@code passage} in order, with what stands beside each. */
    public Findings find(Passage passage) {
        Tokens tokens = passage.tokens();
        Trail trail = new Trail();
        NameIndex.Match match = new NameIndex.Match();
        List<Hit> hits = new ArrayList<>();
        int sportWords = 0;
        TokenScan scan = lexicon.scan(tokens);
        for (int i = scan.next(0); i < tokens.count(); i = scan.next(i)) {
            if (tokens.isLineEnd(i)) {
                trail.forget();
                i++;
                continue;
            }
            Phrases.Match<Cue> cue = lexicon.cue(tokens, i);
            Hit hit = startsName(tokens, i, trail) && index.longest(tokens, i, match)
                    ? hit(passage, i, match, cue, trail)
                    : nextNumber(passage, i, match, hits);
            if (hit != null) {
                hits.add(hit);
                i = hit.to();
            } else if (cue != null) {
                trail.add(cue.value(), i, i + cue.tokens());
                markFormer(cue.value(), hits, tokens, i);
                sportWords += cue.value().is(Role.SPORT) ? 1 : 0;
                i += cue.tokens();
            } else {
                if (passage.folded()[tokens.start(i)] == ':') {
                    trail.colon(i);
                }
                i++;
            }
        }
        surroundings.judge(passage, hits);
        links.link(passage, hits);
        return new Findings(hits, sportWords);
    }

    private static boolean startsName(Tokens tokens, int i, Trail trail) {
        return tokens.isCapital(i) || tokens.isNumber(i) && trail.typeBefore(i) != null;
    }

    private @Nullable Hit hit(
            Passage passage, int i, NameIndex.Match match, Phrases.@Nullable Match<Cue> cue, Trail trail) {
        Tokens tokens = passage.tokens();
        Cue type = trail.typeBefore(i);
        if (type != null && isOfCounted(tokens, type.type(), trail.lastStart() - 1, match.name)) {
            type = null;
        }
        Name name = match.name;
        if (type != null && type.letter() && isLetter(tokens, i)) {
            return null;
        }
        int end = match.end;
        TypeWord word = type == null ? null : type.type();
        if (word != null && name != null && !name.fits(word) && match.shorter != null && match.shorter.fits(word)) {
            name = match.shorter;
            end = match.shorterEnd;
        }
        if (name == null || !isWritten(tokens, i, end, word) || cue != null && yields(cue, end - i, word, name)) {
            return null;
        }
        if (tokens.isNumber(i) && (word == null || !name.fits(word) || !isPlainNumber(passage, i))) {
            return null;
        }
        int lead = word == null ? i : trail.lastStart();
        Hit hit = new Hit(passage, i, end, name, lead, trail.rolesBefore(tokens, lead));
        if (word != null) {
            hit.setOwnType(word);
        }
        return hit;
    }

    /** "P.V.N.": letters behind a letter are initials, not phường V. */
    private static boolean isLetter(Tokens tokens, int i) {
        return tokens.isWord(i) && tokens.end(i) - tokens.start(i) == 1;
    }

    /** "3 xã vùng cao Quảng Ngãi": units of a province are counted, none is named. */
    private static boolean isOfCounted(Tokens tokens, @Nullable TypeWord type, int before, @Nullable Name name) {
        return name != null
                && name.has(Level.PROVINCE)
                && type != TypeWord.TINH
                && type != TypeWord.THANH_PHO
                && before >= 0
                && tokens.isNumber(before);
    }

    /** Whether the name yields to the cue that starts at the same token: Hà Nội Mới, "Núi" in Núi Thành. */
    private static boolean yields(Phrases.Match<Cue> cue, int nameLength, @Nullable TypeWord type, Name name) {
        if (cue.tokens() > nameLength) {
            return true;
        }
        return cue.tokens() == nameLength && !(type != null && name.fits(type));
    }

    /**
     * Names are written with capitals. Behind a mark inside the name a small letter will do (Cư M'gar), and behind the type
     * word of a wide unit or a town, whose names are few (huyện Đô lương, thị trấn Nông trường Mộc Châu).
     */
    private static boolean isWritten(Tokens tokens, int from, int to, @Nullable TypeWord type) {
        boolean lenient = type != null && (type.isWide() || type == TypeWord.THI_TRAN);
        for (int i = from + 1; i < to; i++) {
            if (tokens.casing(i) == Tokens.Casing.LOWER && !tokens.isGlued(i) && !lenient) {
                return false;
            }
        }
        return true;
    }

    /** A further number of "các quận 1, 3, 5 và 10", or null. */
    private @Nullable Hit nextNumber(Passage passage, int i, NameIndex.Match match, List<Hit> hits) {
        Tokens tokens = passage.tokens();
        if (!tokens.isNumber(i) || hits.isEmpty()) {
            return null;
        }
        Hit before = hits.get(hits.size() - 1);
        TypeWord type = before.type();
        boolean listed = before.to() == i - 1 && tokens.isNumber(before.from()) && before.is(Role.PLURAL);
        if (type == null || !listed || !isPlainNumber(passage, i) || !index.longest(tokens, i, match)) {
            return null;
        }
        Name name = match.name;
        if (name == null || !name.fits(type)) {
            return null;
        }
        Hit hit = new Hit(passage, i, match.end, name, i, before.roles());
        hit.setSharedType(type, false);
        return hit;
    }

    /** A number that is no part of a longer one, of a date or of a share. */
    private static boolean isPlainNumber(Passage passage, int i) {
        Tokens tokens = passage.tokens();
        if (tokens.end(i) - tokens.start(i) > 2) {
            return false;
        }
        if (i + 1 >= tokens.count() || !tokens.isGlued(i + 1)) {
            return true;
        }
        char next = passage.folded()[tokens.start(i + 1)];
        boolean joins = next == '.' || next == ',';
        return next != '%'
                && next != '/'
                && !(joins && i + 2 < tokens.count() && tokens.isNumber(i + 2) && tokens.isGlued(i + 2));
    }

    private static void markFormer(Cue cue, List<Hit> hits, Tokens tokens, int at) {
        if (!cue.is(Role.FORMER) || hits.isEmpty()) {
            return;
        }
        Hit last = hits.get(hits.size() - 1);
        int gap = at - last.to();
        if (gap == 0 || gap == 1 && tokens.kind(last.to()) == Tokens.Kind.MARK) {
            last.set(Trait.FORMER);
        }
    }
}
