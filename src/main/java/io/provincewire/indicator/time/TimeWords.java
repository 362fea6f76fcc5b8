package io.provincewire.indicator.time;

import io.provincewire.indicator.lexicon.Endings;
import io.provincewire.indicator.lexicon.PhraseLists;
import io.provincewire.indicator.lexicon.WordSet;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The words of {@code words.txt}, ready to be looked up, and the small numbers of dates. */
final class TimeWords {
    private static final int MOST_BASE_PASSES = 6;

    /** The words that a time other than a number may start with, but for tháng, quý and ngày. */
    final WordSet starts;

    /** The same with those. */
    final WordSet allStarts;

    final Phrases<String> fixed;
    final Phrases<String> yearWords;
    final Phrases<String> school;
    final Phrases<String> spanWords;
    final Phrases<String> terms;
    final Phrases<String> spanTo;
    final Phrases<String> monthsBehind;
    final Phrases<String> quartersBehind;
    final Phrases<Integer> romans;
    final Phrases<Integer> monthCounts;
    final Endings<String> lastingBefore;
    final WordSet lastingBehind;
    final Endings<String> dayWords;
    final Endings<String> baseBefore;
    final WordSet basePasses;
    final Endings<String> eventBefore;
    final Phrases<String> reporting;
    final Endings<String> futureBefore;
    final Phrases<String> happening;
    final Phrases<String> contrast;
    final Endings<String> completion;
    final Phrases<String> among;
    final Phrases<String> goesOn;
    final Endings<String> planBefore;
    final WordSet framePasses;
    /** What a share or a multiple stands behind where it is of what follows. */
    final WordSet equals;
    /** Parts of a day, a month or a year: what stands between từ or đến and a time. */
    final WordSet parts;
    /** Before a day and a month without a word for a day. */
    final WordSet dated;

    final WordSet sinceBefore;
    final WordSet sinceBehind;
    final WordSet nowJoinedBefore;
    final WordSet nowJoinedBehind;
    final int year;
    final int month;
    final int quarter;
    final int day;
    final int slash;
    final int hyphen;
    final int dot;
    final int comma;
    final int semicolon;
    final int open;
    final int from;
    final int in;
    final int at;
    final int end;
    final int and;
    final int to;
    final int until;
    final int ago;
    final int close;
    final int now;
    final int late;
    final int alone;
    final int first;

    TimeWords(Vocabulary.Builder vocabulary) {
        PhraseLists words = PhraseLists.load(TimeWords.class, "words.txt");
        List<String> fixedKeys = List.of(
                "year 0",
                "year -1",
                "year 1",
                "year past",
                "year same",
                "year whole",
                "half first",
                "half last",
                "same day",
                "that day",
                "day before",
                "this month",
                "last month",
                "this quarter",
                "now",
                "each",
                "same period",
                "since",
                "untold");
        fixed = words.phrases(vocabulary, fixedKeys, Function.identity());
        List<String> starting = new ArrayList<>(fixedKeys);
        starting.addAll(List.of("year word", "span word", "term word"));
        yearWords = words.phrases(vocabulary, "year word");
        school = words.phrases(vocabulary, "school");
        spanWords = words.phrases(vocabulary, "span word");
        terms = words.phrases(vocabulary, "term word");
        spanTo = words.phrases(vocabulary, "span to");
        monthsBehind = words.phrases(vocabulary, "months behind");
        quartersBehind = words.phrases(vocabulary, "quarters behind");
        romans = words.phrases(
                vocabulary,
                List.of("roman 1", "roman 2", "roman 3", "roman 4"),
                key -> Integer.valueOf(key.substring(key.length() - 1)));
        List<String> monthCountKeys = IntStream.rangeClosed(2, 11)
                .mapToObj(count -> "month count " + count)
                .toList();
        starting.addAll(monthCountKeys);
        starts = words.firstWords(vocabulary, starting);
        monthCounts = words.phrases(
                vocabulary, monthCountKeys, key -> Integer.valueOf(key.substring("month count ".length())));
        lastingBefore = words.endings(vocabulary, List.of("lasting before"), Function.identity());
        lastingBehind = words.words("lasting behind", vocabulary);
        dayWords = words.endings(vocabulary, List.of("day word"), Function.identity());
        baseBefore = words.endings(vocabulary, List.of("base before", "same period"), Function.identity());
        basePasses = words.words("base passes", vocabulary);
        eventBefore = words.endings(vocabulary, List.of("event before"), Function.identity());
        reporting = words.phrases(vocabulary, "reporting");
        happening = words.phrases(vocabulary, "happening");
        contrast = words.phrases(vocabulary, "contrast");
        completion = words.endings(vocabulary, List.of("completion"), Function.identity());
        among = words.phrases(vocabulary, "among");
        goesOn = words.phrases(vocabulary, "goes on");
        futureBefore = words.endings(vocabulary, List.of("future before"), Function.identity());
        planBefore = words.endings(vocabulary, List.of("plan before"), Function.identity());
        framePasses = words.words("frame passes", vocabulary);
        equals = words.words("equals", vocabulary);
        parts = words.words("parts", vocabulary);
        dated = words.words("dated", vocabulary);
        sinceBefore = WordSet.of(
                words.get("since before").stream()
                        .filter(word -> !word.contains(" "))
                        .toList(),
                vocabulary);
        sinceBehind = words.words("since behind", vocabulary);
        nowJoinedBefore = words.words("now joined before", vocabulary);
        nowJoinedBehind = words.words("now joined behind", vocabulary);
        year = vocabulary.add("năm");
        month = vocabulary.add("tháng");
        quarter = vocabulary.add("quý");
        day = vocabulary.add("ngày");
        slash = vocabulary.add("/");
        hyphen = vocabulary.add("-");
        dot = vocabulary.add(".");
        comma = vocabulary.add(",");
        semicolon = vocabulary.add(";");
        open = vocabulary.add("(");
        from = vocabulary.add("từ");
        in = vocabulary.add("trong");
        at = vocabulary.add("vào");
        end = vocabulary.add("hết");
        and = vocabulary.add("và");
        to = vocabulary.add("đến");
        until = vocabulary.add("tới");
        ago = vocabulary.add("hồi");
        close = vocabulary.add(")");
        now = vocabulary.add("nay");
        late = vocabulary.add("cuối");
        alone = vocabulary.add("riêng");
        first = vocabulary.add("đầu");
        allStarts = starts.with(month, quarter, day);
    }

    /** Whether a time that starts at token {@code first} is what something is compared with. */
    boolean isBase(Tokens tokens, int first, int start) {
        for (int i = first - 1; i >= Math.max(start, first - MOST_BASE_PASSES); i--) {
            if (baseBefore.longest(tokens, i, start) != null) {
                return true;
            }
            if (!basePasses.holds(tokens, i)) {
                return false;
            }
        }
        return false;
    }

    static boolean is(Tokens tokens, int i, int id) {
        return i >= 0 && i < tokens.count() && tokens.id(i) == id;
    }

    /** The value of token {@code i} where it is a run of at most four digits, else -1. */
    static int number(Passage passage, int i) {
        Tokens tokens = passage.tokens();
        if (i < 0 || i >= tokens.count() || !tokens.isNumber(i) || tokens.end(i) - tokens.start(i) > 4) {
            return -1;
        }
        int value = 0;
        for (int k = tokens.start(i); k < tokens.end(i); k++) {
            value = value * 10 + (passage.folded()[k] - '0');
        }
        return value;
    }

    static boolean isYear(int value) {
        return value >= 1900 && value <= 2100;
    }

    /** The year that token {@code i} is, or -1. */
    static int year(Passage passage, int i) {
        int value = number(passage, i);
        return isYear(value) ? value : -1;
    }
}
