package io.provincewire.indicator.join;

import io.provincewire.indicator.catalogue.FoundCues;

/** The arrays in which one text is joined, used again for the next text. For one thread. */
public final class Sheet {
    int[] commas = {};
    int[] semicolons = {};
    int[] growth = {};
    int[] openers = {};
    int[] separators = {};
    final MarkHits marks = new MarkHits();
    final FoundCues cues = new FoundCues();
    final Scored scored = new Scored();
    final Tally tally = new Tally();

    /** Makes room for {@code tokens} tokens; what the arrays hold is not cleared. */
    void widen(int tokens) {
        if (commas.length <= tokens) {
            int size = tokens + tokens / 2 + 1;
            commas = new int[size];
            semicolons = new int[size];
            growth = new int[size];
            openers = new int[size];
            separators = new int[size];
        }
    }
}
