package io.provincewire.indicator.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.provincewire.text.Phrases;
import io.provincewire.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Lists of phrases, each under a key. In the resource a list is {@code key = phrase; phrase}, goes on in lines that
 * start with a space, and {@code #} starts a comment line.
 */
public final class PhraseLists {
    private final String name;
    private final Map<String, List<String>> lists;

    private PhraseLists(String name, Map<String, List<String>> lists) {
        this.name = name;
        this.lists = lists;
    }

    /** Reads the resource {@code name} beside the class {@code owner}. */
    public static PhraseLists load(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the phrase lists " + name + " are missing from the build");
            }
            return parse(name, new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the lists of {@code text}; {@code name} is for messages. */
    public static PhraseLists parse(String name, String text) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String phrases = line;
            if (!line.startsWith(" ")) {
                int equals = line.indexOf(" = ");
                if (equals < 0) {
                    throw new IllegalStateException(name + ": no \" = \" in the line: " + line);
                }
                current = lists.computeIfAbsent(line.substring(0, equals).strip(), key -> new ArrayList<>());
                phrases = line.substring(equals + 3);
            }
            Arrays.stream(phrases.split(";"))
                    .map(String::strip)
                    .filter(phrase -> !phrase.isEmpty())
                    .forEach(current::add);
        }
        return new PhraseLists(name, lists);
    }

    /** All keys, in the order of the resource. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(lists.keySet());
    }

    /** The phrases under {@code key}, which there must be. */
    public List<String> get(String key) {
        List<String> list = lists.get(key);
        if (list == null) {
            throw new IllegalStateException(name + " has no list " + key);
        }
        return List.copyOf(list);
    }

    /** The words under {@code key}, each a single token. */
    public WordSet words(String key, Vocabulary.Builder vocabulary) {
        return WordSet.of(get(key), vocabulary);
    }

    /** The words that the phrases under {@code keys} start with: a quick way to see that none starts at a token. */
    public WordSet firstWords(Vocabulary.Builder vocabulary, Iterable<String> keys) {
        BitSet ids = new BitSet();
        for (String key : keys) {
            get(key).forEach(phrase -> ids.set(vocabulary.addPhrase(phrase)[0]));
        }
        return new WordSet(ids);
    }

    /** The phrases under {@code keys}, each standing for its key. */
    public Phrases<String> phrases(Vocabulary.Builder vocabulary, String... keys) {
        return phrases(vocabulary, List.of(keys), key -> key);
    }

    /** The phrases under {@code keys}, each standing for what {@code meaning} makes of its key. */
    public <V> Phrases<V> phrases(Vocabulary.Builder vocabulary, Iterable<String> keys, Function<String, V> meaning) {
        Phrases.Builder<V> builder = new Phrases.Builder<>(vocabulary);
        for (String key : keys) {
            V value = meaning.apply(key);
            get(key).forEach(phrase -> builder.add(phrase, value));
        }
        return builder.build();
    }

    /** As {@link #phrases}, found backwards from their last word. */
    public <V> Endings<V> endings(Vocabulary.Builder vocabulary, Iterable<String> keys, Function<String, V> meaning) {
        Endings.Builder<V> builder = new Endings.Builder<>(vocabulary);
        for (String key : keys) {
            V value = meaning.apply(key);
            get(key).forEach(phrase -> builder.add(phrase, value));
        }
        return builder.build();
    }
}
