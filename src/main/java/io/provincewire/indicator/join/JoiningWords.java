package io.provincewire.indicator.join;

import io.provincewire.indicator.lexicon.Endings;
import io.provincewire.indicator.lexicon.PhraseLists;
import io.provincewire.indicator.lexicon.WordSet;
import io.provincewire.text.Phrases;
import io.provincewire.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of {@code joining.txt}, ready to be found. */
final class JoiningWords {
    private static final String RESOURCE = "joining.txt";

    final Endings<Lead.Kind> leads;
    final Phrases<Tail.Kind> tails;
    final Phrases<MarkSet> marks;
    final WordSet fillers;
    final WordSet equals;
    final WordSet compared;
    final WordSet economy;
    final WordSet dateSigns;
    final WordSet dateWords;
    final WordSet ats;
    final WordSet joiners;
    final WordSet falls;
    final WordSet versus;
    final WordSet abouts;
    final WordSet counts;
    final Phrases<String> ofWorth;
    final Phrases<String> ofAmount;
    final Signs signs;

    JoiningWords(Vocabulary.Builder vocabulary) {
        PhraseLists lists = PhraseLists.load(JoiningWords.class, RESOURCE);
        leads = lists.endings(vocabulary, keys(Lead.Kind.values()), JoiningWords::lead);
        tails = lists.phrases(vocabulary, keys(Tail.Kind.values()), JoiningWords::tail);
        marks = marks(lists, vocabulary);
        fillers = lists.words("filler", vocabulary);
        dateWords = WordSet.of(List.of("năm", "tháng", "quý", "ngày"), vocabulary);
        dateSigns = WordSet.of(List.of("-", "/", "."), vocabulary);
        economy = lists.words("economy", vocabulary);
        compared = lists.words("compared", vocabulary);
        equals = WordSet.of(List.of("bằng"), vocabulary);
        versus = WordSet.of(List.of("với", "so"), vocabulary);
        counts = WordSet.of(List.of("số"), vocabulary);
        abouts = WordSet.of(List.of("về"), vocabulary);
        ofWorth = lists.phrases(vocabulary, "of worth");
        ofAmount = lists.phrases(vocabulary, "of amount");
        falls = WordSet.of(List.of("giảm"), vocabulary);
        ats = lists.words("at", vocabulary);
        joiners = lists.words("joiner", vocabulary);
        signs = new Signs(lists.get("growth"), vocabulary);
    }

    private static List<String> keys(Enum<?>[] kinds) {
        List<String> keys = new ArrayList<>();
        for (Enum<?> kind : kinds) {
            if (!kind.name().equals("NONE")) {
                keys.add((kind instanceof Lead.Kind ? "lead." : "tail.")
                        + kind.name().toLowerCase(Locale.ROOT));
            }
        }
        return keys;
    }

    private static Lead.Kind lead(String key) {
        return Lead.Kind.valueOf(key.substring("lead.".length()).toUpperCase(Locale.ROOT));
    }

    private static Tail.Kind tail(String key) {
        return Tail.Kind.valueOf(key.substring("tail.".length()).toUpperCase(Locale.ROOT));
    }

    private static Phrases<MarkSet> marks(PhraseLists lists, Vocabulary.Builder vocabulary) {
        Phrases.Builder<MarkSet> builder = new Phrases.Builder<>(vocabulary);
        for (Mark mark : Mark.values()) {
            for (String phrase : lists.get(mark.name().toLowerCase(Locale.ROOT))) {
                int[] ids = vocabulary.addPhrase(phrase);
                MarkSet known = builder.get(ids);
                builder.add(ids, (known == null ? MarkSet.NONE : known).with(mark));
            }
        }
        return builder.build();
    }
}
