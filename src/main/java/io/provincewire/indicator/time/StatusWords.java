package io.provincewire.indicator.time;

import io.provincewire.indicator.lexicon.Endings;
import io.provincewire.indicator.lexicon.PhraseLists;
import io.provincewire.text.Phrases;
import io.provincewire.text.Vocabulary;
import java.util.List;
import java.util.function.Function;

/** The words of {@code status.txt}, ready to be looked up. */
final class StatusWords {
    /** Cues; a scan stops at commas and semicolons, too. */
    final Phrases<StatusCue> cues;

    final Phrases<String> behind;
    final Phrases<String> farBehind;
    final Endings<String> until;
    final Endings<String> planned;
    final Endings<String> allotted;
    final Phrases<String> allottedBehind;
    final Phrases<String> goesOn;
    final Phrases<String> planWords;
    final int open;
    final int semicolon;
    final int comma;

    StatusWords(Vocabulary.Builder vocabulary) {
        PhraseLists words = PhraseLists.load(StatusReader.class, "status.txt");
        semicolon = vocabulary.add(";");
        comma = vocabulary.add(",");
        Phrases.Builder<StatusCue> all = new Phrases.Builder<>(vocabulary);
        for (StatusCue cue : StatusCue.values()) {
            words.get(cue.key).forEach(phrase -> all.add(phrase, cue));
        }
        cues = all.stopAt(comma, semicolon).build();
        behind = words.phrases(vocabulary, "behind");
        farBehind = words.phrases(vocabulary, "far behind");
        until = words.endings(vocabulary, List.of("until"), Function.identity());
        planned = words.endings(vocabulary, List.of("planned"), Function.identity());
        allotted = words.endings(vocabulary, List.of("allotted"), Function.identity());
        allottedBehind = words.phrases(vocabulary, "allotted behind");
        goesOn = words.phrases(vocabulary, "goes on");
        planWords = words.phrases(vocabulary, "plan word");
        open = vocabulary.add("(");
    }
}
