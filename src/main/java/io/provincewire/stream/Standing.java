package io.provincewire.stream;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What articles say now of one key of the table of figures, in short: enough to tell the newest and to count voices. */
final class Standing {
    /** One of each article. Of most keys one article speaks, of few more than ten. */
    private final List<Voice> voices = new ArrayList<>(1);

    /** How many back the newest figure, and how many have only others. */
    record Count(int confirmations, int contradictions) {
        private static final Count ALONE = new Count(1, 0);
    }

    /** Takes in what {@code article} says now; null: nothing any more. */
    void put(String article, @Nullable Voice voice) {
        int at = indexOf(article);
        if (at >= 0) {
            voices.remove(at);
        }
        if (voice != null) {
            voices.add(voice);
        }
    }

    int size() {
        return voices.size();
    }

    /** The one that gives the row its value; null where none stands. */
    @Nullable
    Voice newest() {
        Voice newest = null;
        for (Voice voice : voices) {
            newest = newest == null || voice.isNewer(newest) ? voice : newest;
        }
        return newest;
    }

    /** The voices for and against what {@code newest} says, which is one of them. */
    Count count(Voice newest) {
        if (voices.size() == 1) {
            return Count.ALONE;
        }
        Set<String> confirming = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (Voice voice : voices) {
            all.add(voice.backing());
            if (voice.agrees(newest)) {
                confirming.add(voice.backing());
            }
        }
        return new Count(confirming.size(), all.size() - confirming.size());
    }

    private int indexOf(String article) {
        for (int i = 0; i < voices.size(); i++) {
            if (voices.get(i).article().equals(article)) {
                return i;
            }
        }
        return -1;
    }
}
