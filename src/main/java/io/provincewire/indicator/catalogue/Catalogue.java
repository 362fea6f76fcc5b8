package io.provincewire.indicator.catalogue;

import io.provincewire.text.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that can be measured, in the order of the file. */
public final class Catalogue {
    private final String version;
    private final List<Indicator> indicators;
    private final boolean[] others;
    private final List<Indicator.Words> words;
    private final Map<String, List<String>> lists;
    private final Map<String, Integer> places = new HashMap<>();
    private final @Nullable Indicator other;

    Catalogue(
            String version, List<Indicator> indicators, List<Indicator.Words> words, Map<String, List<String>> lists) {
        this.version = version;
        this.indicators = List.copyOf(indicators);
        this.words = List.copyOf(words);
        this.lists = Map.copyOf(lists);
        others = new boolean[indicators.size()];
        for (int i = 0; i < indicators.size(); i++) {
            places.put(indicators.get(i).code(), i);
            others[i] = indicators.get(i).isOther();
        }
        other = find(Indicator.OTHER);
    }

    /** What the file says of its version; with an overlay, both. */
    public String version() {
        return version;
    }

    /** All codes; {@link Cue#code} is a place in this list. */
    public List<Indicator> indicators() {
        return indicators;
    }

    public Indicator at(int place) {
        return indicators.get(place);
    }

    /** Whether the code at {@code place} is one of what the catalogue does not know. */
    public boolean isOther(int place) {
        return others[place];
    }

    /** The place of {@code code}, or -1 where the catalogue has none of that name. */
    public int place(String code) {
        return places.getOrDefault(code, -1);
    }

    /** The indicator {@code code}, or null where the catalogue has none of that name. */
    public @Nullable Indicator find(String code) {
        Integer place = places.get(code);
        return place == null ? null : indicators.get(place);
    }

    /** What the catalogue does not know. */
    public Indicator other() {
        if (other == null) {
            throw new IllegalStateException("the catalogue has no code " + Indicator.OTHER);
        }
        return other;
    }

    /** The phrases of all codes, ready to be found in texts of the words of {@code vocabulary}. */
    public CueFinder finder(Vocabulary.Builder vocabulary) {
        CueFinder.Builder builder = new CueFinder.Builder(vocabulary, lists);
        for (int i = 0; i < words.size(); i++) {
            builder.add(i, words.get(i));
        }
        return builder.build();
    }
}
