package io.provincewire.place.find;

import io.provincewire.place.gazetteer.Level;
import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Joins names that stand together: "xã A, huyện B", "A (tỉnh B)", "các huyện A, B và C". */
final class Links {
    /** The longest run of tokens between two names of one group. */
    private static final int LONGEST_GAP = 4;
    /** The longest run of tokens between two names of a list that gives a figure for each. */
    private static final int LONGEST_FIGURE = 12;

    private final int hyphen;
    private final int comma;
    private final int stop;
    private final int open;
    private final int close;
    private final BitSet joiners = new BitSet();
    private final BitSet belongs = new BitSet();
    private final BitSet listing = new BitSet();

    Links(Vocabulary.Builder vocabulary) {
        hyphen = vocabulary.add("-");
        comma = vocabulary.add(",");
        stop = vocabulary.add(".");
        open = vocabulary.add("(");
        close = vocabulary.add(")");
        Map<String, List<String>> sections = WordList.sections("cues.txt");
        add(vocabulary, joiners, sections.getOrDefault("joiner", List.of()));
        add(vocabulary, belongs, sections.getOrDefault("belongs", List.of()));
        add(vocabulary, listing, sections.getOrDefault("listing", List.of()));
    }

    private static void add(Vocabulary.Builder vocabulary, BitSet set, List<String> words) {
        words.forEach(word -> set.set(vocabulary.add(word)));
    }

    void link(Passage passage, List<Hit> hits) {
        for (int i = 1; i < hits.size(); i++) {
            Hit before = hits.get(i - 1);
            Hit hit = hits.get(i);
            if (!Neighbours.areProvinces(before, hit) && isFigureBetween(passage.tokens(), before, hit)) {
                joinIfListed(before, hit);
            } else if (hit.lead() - before.to() <= LONGEST_GAP) {
                link(passage.tokens(), before, hit);
            }
        }
    }

    /** "phường A 7.850 nhà, B 5.100 nhà": a list that gives a figure for each of its names. */
    private boolean isFigureBetween(Tokens tokens, Hit before, Hit hit) {
        int gap = hit.lead() - before.to();
        if (hit.type() != null || gap < 2 || gap > LONGEST_FIGURE || !isFigure(tokens, hit.to())) {
            return false;
        }
        int last = tokens.id(hit.lead() - 1);
        if (last != comma && !listing.get(last)) {
            return false;
        }
        boolean figure = false;
        for (int i = before.to(); i < hit.lead(); i++) {
            if (tokens.isLineEnd(i) || tokens.id(i) == stop && !tokens.isGlued(i + 1)) {
                return false;
            }
            figure |= tokens.isNumber(i);
        }
        return figure;
    }

    /** Whether a number stands at {@code at}, perhaps in brackets. */
    private boolean isFigure(Tokens tokens, int at) {
        int first = at < tokens.count() && tokens.id(at) == open ? at + 1 : at;
        return first < tokens.count() && tokens.isNumber(first);
    }

    private void link(Tokens tokens, Hit before, Hit hit) {
        boolean enclosed = false;
        boolean listed = false;
        boolean dash = hit.lead() == before.to() + 1 && tokens.id(before.to()) == hyphen;
        if (dash && Neighbours.isRoadEnd(before, hit)) {
            refuse(hit);
            hit.set(Trait.ROAD_END);
            return;
        }
        for (int i = before.to(); i < hit.lead(); i++) {
            int id = tokens.id(i);
            if (id == Vocabulary.UNKNOWN || !(joiners.get(id) || belongs.get(id) || listing.get(id))) {
                return;
            }
            // "Long An (cũ), Vĩnh Long": what was opened is closed again.
            enclosed = id != close && (enclosed || belongs.get(id));
            listed |= listing.get(id);
        }
        if (listed) {
            joinIfListed(before, hit);
            return;
        }
        if (!enclosed && Neighbours.areProvinces(before, hit)) {
            joinIfListed(before, hit);
            return;
        }
        if (!enclosed && before.has(Trait.PLURAL) && hit.type() == null && Neighbours.isListOf(before, hit)) {
            joinIfListed(before, hit);
            return;
        }
        if (Neighbours.mayLieIn(before, hit)) {
            before.setContainer(hit, enclosed);
        } else if (enclosed && Neighbours.mayLieIn(hit, before)) {
            hit.setContainer(before, true);
        } else if (Neighbours.isVillage(before, hit)) {
            refuse(before);
        } else if (Neighbours.isStated(before, hit)) {
            before.setStatedIn(hit);
        } else if (hit.lead() > before.to() && !enclosed && before.standing() != Hit.Standing.REFUSED) {
            joinList(before, hit);
        }
    }

    private static void refuse(Hit hit) {
        hit.setStanding(Hit.Standing.REFUSED);
    }

    private static void joinIfListed(Hit before, Hit hit) {
        if (before.standing() != Hit.Standing.REFUSED) {
            joinList(before, hit);
        }
    }

    private static void joinList(Hit before, Hit hit) {
        hit.setSibling(before);
        TypeWord type = before.type();
        if (type == null || hit.type() != null || !hit.name().fits(type)) {
            return;
        }
        // "TP Vinh, Hà Tĩnh" is no list of towns; "các thành phố Vinh, Hà Tĩnh" is.
        boolean another = hit.name().has(Level.PROVINCE) && type != TypeWord.TINH && !before.has(Trait.PLURAL);
        if (!another && hit.standing() != Hit.Standing.REFUSED) {
            hit.setSharedType(type, before.has(Trait.PLURAL));
            hit.setStanding(Hit.Standing.TYPED);
        }
    }
}
