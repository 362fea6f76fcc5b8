package io.provincewire.place.find;

import io.provincewire.place.gazetteer.Level;
import io.provincewire.place.gazetteer.Unit;
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

    private final int hyphen;
    private final BitSet joiners = new BitSet();
    private final BitSet belongs = new BitSet();
    private final BitSet listing = new BitSet();

    Links(Vocabulary.Builder vocabulary) {
        hyphen = vocabulary.add("-");
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
            if (hit.lead() - before.to() <= LONGEST_GAP) {
                link(passage.tokens(), before, hit);
            }
        }
    }

    private void link(Tokens tokens, Hit before, Hit hit) {
        boolean enclosed = false;
        boolean listed = false;
        boolean dash = hit.lead() == before.to() + 1 && tokens.id(before.to()) == hyphen;
        if (dash && isRoadEnd(before, hit)) {
            refuse(hit);
            hit.setRoadEnd();
            return;
        }
        for (int i = before.to(); i < hit.lead(); i++) {
            int id = tokens.id(i);
            if (id == Vocabulary.UNKNOWN || !(joiners.get(id) || belongs.get(id) || listing.get(id))) {
                return;
            }
            enclosed |= belongs.get(id);
            listed |= listing.get(id);
        }
        if (listed) {
            joinIfListed(before, hit);
            return;
        }
        if (!enclosed && areProvinces(before, hit)) {
            joinIfListed(before, hit);
            return;
        }
        if (mayLieIn(before, hit)) {
            before.setContainer(hit, enclosed);
        } else if (enclosed && mayLieIn(hit, before)) {
            hit.setContainer(before, true);
        } else if (isVillage(before, hit)) {
            refuse(before);
        } else if (hit.lead() > before.to() && !enclosed && before.standing() != Hit.Standing.REFUSED) {
            joinList(before, hit);
        }
    }

    /** "Bắc Hải, xã Kỳ Hà": what stands before a commune or district and is none that lies in it is a village. */
    private static boolean isVillage(Hit before, Hit hit) {
        return before.standing() == Hit.Standing.BARE
                && !before.name().has(Level.PROVINCE)
                && hit.hasOwnType()
                && hit.standing() == Hit.Standing.TYPED
                && hit.type() != TypeWord.TINH
                && hit.type() != TypeWord.THANH_PHO;
    }

    private static void refuse(Hit hit) {
        hit.setStanding(Hit.Standing.REFUSED);
    }

    /** "Quảng Ninh, Thanh Hóa" are two provinces, though a xã Quảng Ninh lies in Thanh Hóa. */
    private static boolean areProvinces(Hit before, Hit hit) {
        return before.type() == null
                && hit.type() == null
                && before.name().has(Level.PROVINCE)
                && hit.name().has(Level.PROVINCE);
    }

    /** "cao tốc Đồng Đăng - Trà Lĩnh". */
    private static boolean isRoadEnd(Hit before, Hit hit) {
        return (before.is(Role.ROAD) || before.isRoadEnd())
                && hit.type() == null
                && !hit.name().has(Level.PROVINCE);
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
        boolean another = hit.name().has(Level.PROVINCE) && type != TypeWord.TINH && !before.isPlural();
        if (!another && hit.standing() != Hit.Standing.REFUSED) {
            hit.setType(type, false);
            hit.setPlural(before.isPlural());
            hit.setStanding(Hit.Standing.TYPED);
        }
    }

    /** Whether some unit that {@code inner} may mean lies in one that {@code outer} may mean. */
    private static boolean mayLieIn(Hit inner, Hit outer) {
        for (Unit unit : inner.name().units()) {
            if (isMeant(inner, unit)) {
                for (Unit around : outer.name().units()) {
                    if (isMeant(outer, around) && unit.isWithin(around)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isMeant(Hit hit, Unit unit) {
        TypeWord type = hit.type();
        return type == null || type.fits(unit);
    }
}
