package io.provincewire.place.find;

import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.place.gazetteer.Unit;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All names of all units as a trie over the numbers of their syllables; spellings that count as the same share a path. */
final class NameIndex {
    private static final int INNER_MARK = -1;

    private final Phrases<Name> names;
    private final List<Name> all = new ArrayList<>();
    /** Vocabulary number of a syllable -> number of its canonical spelling; 0: no syllable of a name. */
    private int[] canonical = new int[1 << 14];

    NameIndex(Gazetteer gazetteer, Vocabulary.Builder vocabulary) {
        Phrases.Builder<Name> builder = new Phrases.Builder<>(vocabulary);
        Set<String> common = new HashSet<>(WordList.phrases("common.txt"));
        Set<String> persons = new HashSet<>(WordList.phrases("persons.txt"));
        Set<String> surnames = new HashSet<>(WordList.phrases("surnames.txt"));
        for (Unit unit : gazetteer.units()) {
            add(builder, vocabulary, unit, unit.name(), common, persons);
            for (String alias : unit.aliases()) {
                add(builder, vocabulary, unit, alias, common, persons);
            }
        }
        all.stream()
                .filter(name -> name.syllables() > 1 && surnames.contains(name.first()))
                .forEach(Name::setPersonal);
        set(vocabulary.add("-"), INNER_MARK);
        set(vocabulary.add("'"), INNER_MARK);
        names = builder.build();
    }

    /** How many names there are; their numbers are below it. */
    int size() {
        return all.size();
    }

    /** The name of a folded or clean spelling, or null. */
    @Nullable
    Name named(Tokens tokens) {
        Match match = new Match();
        return longest(tokens, 0, match) && match.end == tokens.count() ? match.name : null;
    }

    /** Where a walk ended; reused by the finder, so that a walk allocates nothing. */
    static final class Match {
        int end;

        @Nullable
        Name name;
        /** The next shorter name that starts at the same token. */
        int shorterEnd;

        @Nullable
        Name shorter;
    }

    /** Finds the longest name that starts at token {@code from}; marks inside names (Phan Rang-Tháp Chàm) may be there or not. */
    boolean longest(Tokens tokens, int from, Match match) {
        match.name = null;
        match.shorter = null;
        int node = 0;
        for (int i = from; i < tokens.count(); i++) {
            int id = key(tokens.id(i));
            if (id == INNER_MARK && node != 0) {
                continue;
            }
            node = id > 0 ? names.child(node, id) : 0;
            if (node == 0) {
                break;
            }
            Name name = names.value(node);
            if (name != null) {
                match.shorter = match.name;
                match.shorterEnd = match.end;
                match.name = name;
                match.end = i + 1;
            }
        }
        return match.name != null;
    }

    private int key(int id) {
        return id < canonical.length ? canonical[id] : 0;
    }

    private void add(
            Phrases.Builder<Name> builder,
            Vocabulary.Builder vocabulary,
            Unit unit,
            String spelling,
            Set<String> common,
            Set<String> persons) {
        int[] ids = path(vocabulary, spelling);
        Name name = builder.get(ids);
        if (name == null) {
            name = new Name(all.size(), ids.length, common.contains(spelling), persons.contains(spelling));
            all.add(name);
            builder.add(ids, name);
        }
        name.add(unit);
    }

    /** The canonical numbers of the syllables of {@code spelling}, without its marks. */
    private int[] path(Vocabulary.Builder vocabulary, String spelling) {
        String[] syllables =
                spelling.replaceAll("[^\\p{L}\\p{M}0-9]+", " ").strip().split(" ");
        int[] ids = new int[syllables.length];
        for (int i = 0; i < ids.length; i++) {
            List<String> spellings = NameKeys.spellings(syllables[i]);
            ids[i] = vocabulary.add(spellings.get(0));
            for (String each : spellings) {
                set(vocabulary.add(each), ids[i]);
            }
        }
        return ids;
    }

    private void set(int id, int canonicalId) {
        if (id >= canonical.length) {
            canonical = Arrays.copyOf(canonical, id * 2);
        }
        canonical[id] = canonicalId;
    }
}
