package io.provincewire.place.find;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The word lists of this room: phrases separated by bars or line ends, comments behind {@code #}, sections in brackets. */
final class WordList {
    private WordList() {}

    /** The phrases of a list without sections. */
    static List<String> phrases(String resource) {
        return sections(resource).getOrDefault("", List.of());
    }

    /** The phrases of each section, in the order of the file. */
    static Map<String, List<String>> sections(String resource) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String section = "";
        for (String line : text(resource).split("\n")) {
            String stripped = line.strip();
            if (stripped.startsWith("[")) {
                section = stripped.substring(1, stripped.length() - 1);
            } else if (!stripped.startsWith("#")) {
                List<String> phrases = sections.computeIfAbsent(section, s -> new ArrayList<>());
                for (String phrase : stripped.split("\\|")) {
                    if (!phrase.isBlank()) {
                        phrases.add(phrase.strip());
                    }
                }
            }
        }
        return sections;
    }

    private static String text(String resource) {
        try (InputStream in = WordList.class.getResourceAsStream("/io/provincewire/place/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + resource + " is missing from the build");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
