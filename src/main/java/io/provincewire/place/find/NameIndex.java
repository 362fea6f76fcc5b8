package io.provincewire.place.find;

import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.place.gazetteer.Unit;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All names of all units as a trie over the numbers of their syllables; spellings that count as the same share a path. */
final class NameIndex {
    private final Phrases<Name> names;
    private final Syllables syllables;

    NameIndex(Gazetteer gazetteer, Vocabulary.Builder vocabulary) {
        syllables = new Syllables(vocabulary);
        Phrases.Builder<Name> builder = new Phrases.Builder<>(vocabulary);
        Map<String, Name> bySpelling = new HashMap<>(1 << 15);
        List<Name> all = new ArrayList<>();
        Traits traits = new Traits();
        for (Unit unit : gazetteer.units()) {
            add(builder, bySpelling, all, traits, unit.name(), unit);
            for (String alias : unit.aliases()) {
                add(builder, bySpelling, all, traits, alias, unit);
            }
        }
        names = builder.build();
    }

    /** What word lists say of spellings. */
    private static final class Traits {
        final Set<String> common = Set.copyOf(WordList.phrases("common.txt"));
        final Set<String> persons = Set.copyOf(WordList.phrases("persons.txt"));
        final Set<String> surnames =
                Set.copyOf(WordList.sections("surnames.txt").getOrDefault("common", List.of()));

        Name name(int number, String spelling, int syllables) {
            int space = spelling.indexOf(' ');
            boolean personal = space > 0 && surnames.contains(spelling.substring(0, space));
            return new Name(number, syllables, common.contains(spelling), persons.contains(spelling), personal);
        }
    }

    /** The name that {@code tokens} spell from token {@code from} to their end, or null. */
    @Nullable
    Name named(Tokens tokens, int from) {
        Match match = new Match();
        return longest(tokens, from, match) && match.end == tokens.count() ? match.name : null;
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
            int id = syllables.canonical(tokens.id(i));
            if (id == Syllables.INNER_MARK && node != 0) {
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

    private void add(
            Phrases.Builder<Name> builder,
            Map<String, Name> bySpelling,
            List<Name> all,
            Traits traits,
            String spelling,
            Unit unit) {
        Name name = bySpelling.get(spelling);
        if (name == null) {
            int[] path = syllables.path(spelling);
            name = builder.get(path);
            if (name == null) {
                name = traits.name(all.size(), spelling, path.length);
                all.add(name);
                builder.add(path, name);
            }
            bySpelling.put(spelling, name);
        }
        name.add(unit);
    }
}
