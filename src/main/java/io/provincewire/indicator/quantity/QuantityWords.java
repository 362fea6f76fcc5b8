package io.provincewire.indicator.quantity;

import io.provincewire.avro.Approx;
import io.provincewire.indicator.lexicon.Endings;
import io.provincewire.indicator.lexicon.PhraseLists;
import io.provincewire.indicator.lexicon.WordSet;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.util.List;
import java.util.function.Function;

/** The words of {@code measures.txt}, {@code nouns.txt} and {@code words.txt}, ready to be looked up. */
final class QuantityWords {
    /** The scale of a phrase that only begins like one. */
    static final int NO_SCALE = -1;

    final Phrases<Measure> measures;
    final Phrases<String> nouns;
    final Phrases<Integer> scales;
    final Phrases<Per> pers;
    final Phrases<String> durations;
    final Phrases<String> fractionOf;
    final Phrases<String> indices;
    final Phrases<String> perHead;
    final WordSet perHeadStarts;
    final WordSet incomeStarts;
    final WordSet eachStarts;
    final Phrases<String> income;
    final Phrases<Per> eachOf;
    final Endings<Approx> approximations;
    final Phrases<Approx> approximationsAfter;
    final Endings<String> labels;
    final Endings<String> figures;
    final Endings<String> agesBefore;
    final Endings<String> rankBefore;
    final Endings<String> each;
    final WordSet approxPasses;
    final WordSet comparing;
    final WordSet counting;
    final WordSet list;
    final WordSet yearBefore;
    final WordSet dayBefore;
    final WordSet strictDay;
    final WordSet clock;
    final WordSet scoreBefore;
    final WordSet fractionBefore;
    final WordSet light;
    final WordSet function;
    final WordSet countedBefore;
    final WordSet half;
    final Endings<String> equal;
    final WordSet cropBefore;
    final Endings<String> basisBefore;
    final Phrases<String> basis;
    final Endings<String> yieldOf;
    final Phrases<String> game;
    final Phrases<String> figureAfter;
    final Marks marks;

    QuantityWords(Vocabulary.Builder vocabulary) {
        PhraseLists unitLists = PhraseLists.load(QuantityWords.class, "measures.txt");
        measures = unitLists.phrases(vocabulary, unitLists.keys(), Measure::parse);
        PhraseLists nounLists = PhraseLists.load(QuantityWords.class, "nouns.txt");
        nouns = nounLists.phrases(vocabulary, nounLists.keys(), Function.identity());
        PhraseLists words = PhraseLists.load(QuantityWords.class, "words.txt");
        scales = words.phrases(vocabulary, under(words, "scale "), QuantityWords::scale);
        pers = words.phrases(
                vocabulary,
                under(words, "per ").stream().filter(key -> !lower(key)).toList(),
                key -> Per.valueOf(last(key)));
        durations = words.phrases(vocabulary, List.of("duration", "age", "duration counted"), Function.identity());
        fractionOf = words.phrases(vocabulary, "fraction of");
        indices = words.phrases(vocabulary, "index");
        perHead = words.phrases(vocabulary, "per head");
        perHeadStarts = words.firstWords(vocabulary, List.of("per head"));
        incomeStarts = words.firstWords(vocabulary, List.of("income"));
        eachStarts = words.firstWords(vocabulary, under(words, "each "));
        income = words.phrases(vocabulary, "income");
        eachOf = words.phrases(vocabulary, under(words, "each "), key -> Per.valueOf(last(key)));
        approximations = words.endings(
                vocabulary,
                under(words, "approx ").stream().filter(key -> !lower(key)).toList(),
                key -> Approx.valueOf(last(key)));
        approximationsAfter = words.phrases(vocabulary, under(words, "after "), key -> Approx.valueOf(last(key)));
        labels = words.endings(
                vocabulary,
                under(words, "label ").stream()
                        .filter(key -> !key.equals("label list"))
                        .toList(),
                QuantityWords::last);
        figures = words.endings(vocabulary, List.of("figure"), Function.identity());
        agesBefore = words.endings(vocabulary, List.of("age before"), Function.identity());
        rankBefore = words.endings(vocabulary, List.of("rank before"), Function.identity());
        each = words.endings(vocabulary, List.of("per each"), Function.identity());
        approxPasses = words.words("approx passes", vocabulary);
        comparing = words.words("comparing", vocabulary);
        counting = words.words("counting", vocabulary);
        list = words.words("label list", vocabulary);
        yearBefore = words.words("year before", vocabulary);
        dayBefore = words.words("day before", vocabulary);
        strictDay = words.words("strict day before", vocabulary);
        clock = words.words("clock", vocabulary);
        scoreBefore = words.words("score before", vocabulary);
        fractionBefore = words.words("fraction before", vocabulary);
        light = words.words("light", vocabulary);
        function = words.words("function", vocabulary);
        countedBefore = words.words("counted before", vocabulary);
        half = words.words("half", vocabulary);
        equal = words.endings(vocabulary, List.of("equal"), Function.identity());
        cropBefore = words.words("crop before", vocabulary);
        basisBefore = words.endings(vocabulary, List.of("basis before"), Function.identity());
        basis = words.phrases(vocabulary, "basis");
        yieldOf = words.endings(vocabulary, List.of("yield of"), Function.identity());
        game = words.phrases(vocabulary, "game");
        figureAfter = words.phrases(vocabulary, "figure after");
        marks = new Marks(vocabulary);
    }

    /** Marks and words that the readers ask for by name. */
    static final class Marks {
        final int dot;
        final int comma;
        final int slash;
        final int hyphen;
        final int colon;
        final int open;
        final int close;
        final int to;
        final int until;
        final int among;
        final int one;
        final int some;
        final int dollar;
        final int money;
        final int from;
        final int those;
        final int month;
        final int day;
        final int quarter;
        final int year;
        final int ordinal;
        final int semicolon;
        final int be;
        final int more;
        final int crop;
        final int after;
        final int negative;
        final int and;
        final int network;
        final int rank;

        Marks(Vocabulary.Builder vocabulary) {
            dot = vocabulary.add(".");
            comma = vocabulary.add(",");
            slash = vocabulary.add("/");
            hyphen = vocabulary.add("-");
            colon = vocabulary.add(":");
            open = vocabulary.add("(");
            close = vocabulary.add(")");
            to = vocabulary.add("đến");
            until = vocabulary.add("tới");
            among = vocabulary.add("trong");
            one = vocabulary.add("một");
            some = vocabulary.add("số");
            dollar = vocabulary.add("$");
            money = vocabulary.add("đồng");
            from = vocabulary.add("từ");
            those = vocabulary.add("những");
            month = vocabulary.add("tháng");
            day = vocabulary.add("ngày");
            quarter = vocabulary.add("quý");
            year = vocabulary.add("năm");
            ordinal = vocabulary.add("thứ");
            semicolon = vocabulary.add(";");
            be = vocabulary.add("là");
            more = vocabulary.add("hơn");
            crop = vocabulary.add("vụ");
            after = vocabulary.add("sau");
            negative = vocabulary.add("âm");
            and = vocabulary.add("và");
            network = vocabulary.add("g");
            rank = vocabulary.add("hạng");
        }
    }

    /** Whether token {@code i} is {@code id}; false where there is no such token. */
    static boolean is(Tokens tokens, int i, int id) {
        return i >= 0 && i < tokens.count() && tokens.id(i) == id;
    }

    /** Whether a phrase of {@code phrases} starts at token {@code i}; false where there is no such token. */
    static boolean has(Phrases<?> phrases, Tokens tokens, int i) {
        return i < tokens.count() && phrases.longest(tokens, i) != null;
    }

    private static List<String> under(PhraseLists lists, String prefix) {
        return lists.keys().stream().filter(key -> key.startsWith(prefix)).toList();
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    private static boolean lower(String key) {
        return Character.isLowerCase(last(key).charAt(0));
    }

    private static Integer scale(String key) {
        return last(key).equals("none") ? NO_SCALE : Integer.parseInt(last(key));
    }
}
