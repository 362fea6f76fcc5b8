package io.provincewire.text;

import java.util.ArrayList;
import java.util.List;

/** What is doubtful about the texts of an article as a whole. */
final class TextDoubts {
    /** Vietnamese has a letter outside ASCII in every four or so; a text of this many letters without any has lost them. */
    private static final int ENOUGH_LETTERS = 60;

    private TextDoubts() {}

    /** Doubts of an article by its folded letters from a to z, those outside ASCII and its broken characters. */
    static List<Remark> of(int letters, int marked, int broken) {
        boolean bare = letters >= ENOUGH_LETTERS && marked * 50 < letters;
        if (broken == 0 && !bare) {
            return List.of();
        }
        List<Remark> remarks = new ArrayList<>();
        if (broken > 0) {
            remarks.add(new Remark("broken-characters", broken + " characters could not be read as Unicode"));
        }
        if (bare) {
            remarks.add(new Remark(
                    "no-diacritics",
                    "the text has almost no Vietnamese diacritics: names and words are read with doubt"));
        }
        return List.copyOf(remarks);
    }
}
