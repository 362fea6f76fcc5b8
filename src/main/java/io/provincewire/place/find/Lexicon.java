package io.provincewire.place.find;

import io.provincewire.text.Phrases;
import io.provincewire.text.TokenScan;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words beside names: cues, family names, fixed phrases. */
final class Lexicon {
    private static final Set<String> NO_CUES = Set.of("modifier", "joiner", "belongs", "listing");

    private final Phrases<Cue> cues;
    private final BitSet surnames = new BitSet();

    Lexicon(Vocabulary.Builder vocabulary) {
        Phrases.Builder<Cue> builder = new Phrases.Builder<>(vocabulary);
        Map<String, List<String>> sections = WordList.sections("cues.txt");
        List<String> modifiers = sections.getOrDefault("modifier", List.of());
        sections.forEach((section, phrases) -> phrases.forEach(phrase -> {
            if (section.startsWith("type ")) {
                addType(builder, vocabulary, TypeWord.parse(section.substring(5)), phrase, modifiers);
            } else if (!NO_CUES.contains(section)) {
                add(
                        builder,
                        vocabulary.addPhrase(phrase),
                        new Cue(Role.parse(section).bit(), null, false));
            }
        }));
        for (String phrase : WordList.phrases("phrases.txt")) {
            add(builder, vocabulary.addPhrase(phrase), new Cue(Role.PHRASE.bit(), null, false));
        }
        cues = builder.stopAt(vocabulary.add(":")).build();
        WordList.sections("surnames.txt")
                .values()
                .forEach(names -> names.forEach(name -> surnames.set(vocabulary.add(name))));
    }

    /** The tokens at which a cue may start, and those that tell a finder of names something without one. */
    TokenScan scan(Tokens tokens) {
        int[] ids = tokens.ids();
        return new TokenScan(tokens) {
            @Override
            protected long block(int from, int end) {
                long bits = 0;
                for (int i = from; i < end; i++) {
                    bits |= (long) (cues.starts(ids[i], ids[i + 1]) | tokens.standsOut(i)) << (i - from);
                }
                return bits;
            }
        };
    }

    /** The longest cue that starts at token {@code at} and is written as such, or null. */
    Phrases.@Nullable Match<Cue> cue(Tokens tokens, int at) {
        if (!cues.mayStart(tokens, at)) {
            return null;
        }
        Phrases.@Nullable Match<Cue> longest = null;
        int node = 0;
        for (int i = at; i < tokens.count(); i++) {
            node = cues.child(node, tokens.id(i));
            if (node == 0) {
                break;
            }
            Phrases.Match<Cue> match = cues.match(node);
            if (match != null && isWritten(match.value(), tokens, at, i + 1)) {
                longest = match;
            }
        }
        return longest;
    }

    /** One letter is a type word only in capitals; a fixed name has capitals; in "xã Giao Lạc" stands no word "xã giao". */
    private static boolean isWritten(Cue cue, Tokens tokens, int from, int to) {
        boolean capital = tokens.isCapital(from);
        if (cue.letter()) {
            boolean number = to < tokens.count() && tokens.isNumber(to) && tokens.isGlued(to);
            // The P in the number plate 82P6 is no phường.
            boolean inside = from > 0 && tokens.isGlued(from) && tokens.isNumber(from - 1);
            return capital && !inside && (to - from > 1 || number);
        }
        if (cue.is(Role.MODIFIER) && tokens.casing(to - 1) == Tokens.Casing.CAPITAL) {
            // In "xã Biển Hồ" the sea is part of the name.
            return false;
        }
        if (cue.is(Role.PHRASE)) {
            return capital;
        }
        return !cue.is(Role.BLOCK) || tokens.casing(to - 1) != Tokens.Casing.CAPITAL || to - from == 1;
    }

    /** Whether token {@code at} may open a personal name. */
    boolean isSurname(Tokens tokens, int at) {
        return surnames.get(tokens.id(at));
    }

    private static void addType(
            Phrases.Builder<Cue> builder,
            Vocabulary.Builder vocabulary,
            TypeWord type,
            String phrase,
            List<String> modifiers) {
        int[] ids = vocabulary.addPhrase(phrase);
        boolean letter = phrase.length() <= 2 && phrase.replace(".", "").length() == 1;
        Cue cue = new Cue(Role.TYPE.bit(), type, letter);
        add(builder, ids, cue);
        for (String modifier : modifiers) {
            int[] more = vocabulary.addPhrase(modifier);
            int[] both = Arrays.copyOf(ids, ids.length + more.length);
            System.arraycopy(more, 0, both, ids.length, more.length);
            add(builder, both, new Cue(Role.TYPE.bit() | Role.MODIFIER.bit(), type, letter));
        }
    }

    /** A phrase of several sections has all their roles. */
    private static void add(Phrases.Builder<Cue> builder, int[] ids, Cue cue) {
        Cue known = builder.get(ids);
        builder.add(
                ids,
                known == null
                        ? cue
                        : new Cue(
                                known.roles() | cue.roles(),
                                cue.type() == null ? known.type() : cue.type(),
                                known.letter() && cue.letter()));
    }
}
