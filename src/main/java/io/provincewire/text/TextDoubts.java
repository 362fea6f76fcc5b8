package io.provincewire.text;

import java.util.ArrayList;
import java.util.List;

/** What is doubtful about the texts of an article as a whole. */
final class TextDoubts {
    /** Vietnamese has a letter outside ASCII in every four or so; a text of this many letters without any has lost them. */
    private static final int ENOUGH_LETTERS = 60;

    private TextDoubts() {}

    static List<Remark> of(List<Passage> passages) {
        List<Remark> remarks = new ArrayList<>();
        int letters = 0;
        int marked = 0;
        int broken = 0;
        for (Passage passage : passages) {
            for (char c : passage.folded()) {
                if (c >= 'a' && c <= 'z') {
                    letters++;
                } else if (c > 0x7f && Letters.isLetter(c)) {
                    marked++;
                } else if (c == '\ufffd') {
                    broken++;
                }
            }
        }
        if (broken > 0) {
            remarks.add(new Remark("broken-characters", broken + " characters could not be read as Unicode"));
        }
        if (letters >= ENOUGH_LETTERS && marked * 50 < letters) {
            remarks.add(new Remark(
                    "no-diacritics",
                    "the text has almost no Vietnamese diacritics: names and words are read with doubt"));
        }
        return List.copyOf(remarks);
    }
}
