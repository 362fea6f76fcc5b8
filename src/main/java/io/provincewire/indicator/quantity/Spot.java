package io.provincewire.indicator.quantity;

import io.provincewire.text.Passage;
import io.provincewire.text.Tokens;

/**
 * Where a number stands.
 *
 * @param passage the text
 * @param sentence its sentence
 * @param places how the text writes its numbers
 */
record Spot(Passage passage, int sentence, Places places) {
    Tokens tokens() {
        return passage.tokens();
    }

    /** The first token of the sentence. */
    int start() {
        return passage.sentenceStart(sentence);
    }

    /** The token behind the last of the sentence. */
    int end() {
        return passage.sentenceEnd(sentence);
    }
}
