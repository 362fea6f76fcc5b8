package io.provincewire.place.find;

import io.provincewire.text.Vocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which syllables names are made of, and which of their spellings count as the same. */
final class Syllables {
    /** What {@link #canonical} answers for a mark that may stand inside a name. */
    static final int INNER_MARK = -1;

    private final Vocabulary.Builder vocabulary;
    private final Map<String, Integer> known = new HashMap<>(1 << 13);
    /** Number of a word in the vocabulary -> number of its canonical spelling; 0: no syllable of a name. */
    private int[] canonical = new int[1 << 14];

    Syllables(Vocabulary.Builder vocabulary) {
        this.vocabulary = vocabulary;
        set(vocabulary.add("-"), INNER_MARK);
        set(vocabulary.add("'"), INNER_MARK);
    }

    /** The number that stands for all spellings of word {@code id}, {@link #INNER_MARK}, or 0 where no name has it. */
    int canonical(int id) {
        return id < canonical.length ? canonical[id] : 0;
    }

    /** The canonical numbers of the syllables of {@code spelling}, without its marks. */
    int[] path(String spelling) {
        int[] path = new int[spelling.length()];
        int count = 0;
        for (int start = 0; start < spelling.length(); ) {
            int end = start;
            boolean digit = Character.isDigit(spelling.charAt(start));
            while (end < spelling.length() && isPart(spelling.charAt(end), digit)) {
                end++;
            }
            if (end > start) {
                path[count++] = known.computeIfAbsent(spelling.substring(start, end), this::learn);
            }
            start = Math.max(end, start + 1);
        }
        return Arrays.copyOf(path, count);
    }

    private static boolean isPart(char c, boolean digit) {
        return digit ? Character.isDigit(c) : Character.isLetter(c);
    }

    private int learn(String syllable) {
        List<String> spellings = NameKeys.spellings(syllable);
        int id = vocabulary.add(spellings.get(0));
        for (String each : spellings) {
            set(vocabulary.add(each), id);
        }
        return id;
    }

    private void set(int id, int canonicalId) {
        if (id >= canonical.length) {
            canonical = Arrays.copyOf(canonical, id * 2);
        }
        canonical[id] = canonicalId;
    }
}
