package io.provincewire.place.find;

import io.provincewire.place.gazetteer.Gazetteer;
import io.provincewire.place.gazetteer.Unit;
import io.provincewire.text.Document;
import io.provincewire.text.DocumentReader;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks units up by name, spelled in any way that a text may spell it, with or without a type word. */
public final class NameSearch {
    private static final Comparator<Unit> IN_ORDER = Comparator.comparing(Unit::era)
            .thenComparing(Unit::level)
            .thenComparing(Unit::code)
            .thenComparing(Unit::validTo);

    private final NameIndex index;
    private final Lexicon lexicon;
    private final DocumentReader documents;

    public NameSearch(Gazetteer gazetteer) {
        Vocabulary.Builder words = new Vocabulary.Builder();
        index = new NameIndex(gazetteer, words);
        lexicon = new Lexicon(words);
        documents = new DocumentReader(words.build());
    }

    /** Every version of every unit that {@code name} may mean, by era, level, code and time; empty where there is none. */
    public List<Unit> find(String name) {
        Document document = documents.read(new DocumentReader.Source(name, null, null, false), null, null, null);
        if (document.passages().isEmpty()) {
            return List.of();
        }
        Tokens tokens = document.passages().get(0).tokens();
        Phrases.Match<Cue> cue = lexicon.cue(tokens, 0);
        TypeWord type = cue == null ? null : cue.value().type();
        Name bare = index.named(tokens, 0);
        if (bare != null || cue == null || type == null) {
            return units(bare, null);
        }
        return units(index.named(tokens, cue.tokens()), type);
    }

    private static List<Unit> units(@Nullable Name name, @Nullable TypeWord type) {
        return name == null
                ? List.of()
                : name.units().stream()
                        .filter(unit -> type == null || type.fits(unit))
                        .sorted(IN_ORDER)
                        .toList();
    }
}
