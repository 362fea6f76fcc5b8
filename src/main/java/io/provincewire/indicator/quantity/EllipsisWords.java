package io.provincewire.indicator.quantity;

import io.provincewire.indicator.lexicon.Endings;
import io.provincewire.indicator.lexicon.PhraseLists;
import io.provincewire.indicator.lexicon.WordSet;
import io.provincewire.text.Phrases;
import io.provincewire.text.Vocabulary;
import java.util.List;
import java.util.function.Function;

/** The words of {@code ellipsis.txt}, ready to be looked up. */
final class EllipsisWords {
    final WordSet closing;
    final Phrases<String> parts;
    final WordSet endsWith;
    final Phrases<String> turning;
    final WordSet moves;
    final WordSet other;
    final Phrases<String> trade;
    final WordSet receiving;
    final WordSet wage;
    final WordSet paying;
    final Phrases<String> standIn;
    final Phrases<String> served;
    final WordSet spotBefore;
    final Phrases<String> district;
    final Endings<String> index;

    EllipsisWords(Vocabulary.Builder vocabulary) {
        PhraseLists lists = PhraseLists.load(EllipsisWords.class, "ellipsis.txt");
        closing = lists.words("closing", vocabulary);
        parts = lists.phrases(vocabulary, "parts");
        endsWith = lists.words("ends with", vocabulary);
        turning = lists.phrases(vocabulary, "turning");
        moves = lists.words("moves", vocabulary);
        other = lists.words("other", vocabulary);
        trade = lists.phrases(vocabulary, "trade");
        receiving = lists.words("receiving", vocabulary);
        wage = lists.words("wage", vocabulary);
        paying = lists.words("paying", vocabulary);
        standIn = lists.phrases(vocabulary, "stand in");
        served = lists.phrases(vocabulary, "served");
        spotBefore = lists.words("spot before", vocabulary);
        district = lists.phrases(vocabulary, "district");
        index = PhraseLists.load(EllipsisWords.class, "words.txt")
                .endings(vocabulary, List.of("index"), Function.identity());
    }
}
