package io.provincewire.place.find;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found in a text, or in all texts of an article.
 *
 * @param hits names, in the order of the text
 * @param sportWords how many words of sport stand in it
 */
public record Findings(List<Hit> hits, int sportWords) {

    /** So many make an article one about sport. */
    private static final int SPORT = 4;

    /** What was found in {@code texts} together. */
    public static Findings together(List<Findings> texts) {
        int count = 0;
        int sportWords = 0;
        for (Findings text : texts) {
            count += text.hits.size();
            sportWords += text.sportWords;
        }
        List<Hit> hits = new ArrayList<>(count);
        for (Findings text : texts) {
            hits.addAll(text.hits);
        }
        for (int i = 0; i < hits.size(); i++) {
            hits.get(i).setNumber(i);
        }
        return new Findings(hits, sportWords);
    }

    /** Whether bare names are likely teams. */
    public boolean isSport() {
        return sportWords >= SPORT;
    }
}
