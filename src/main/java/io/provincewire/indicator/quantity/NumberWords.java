package io.provincewire.indicator.quantity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.provincewire.indicator.lexicon.WordSet;
import io.provincewire.indicator.quantity.Numeral.Form;
import io.provincewire.text.Passage;
import io.provincewire.text.TokenScan;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers written in words: "ba mươi", "hai trăm linh năm", "một nghìn hai trăm". A single digit word is none: "một",
 * "hai" and "năm" are too often something else.
 */
final class NumberWords {
    private static final int LEAST = 10;

    /** By the number of the word; shorter than the vocabulary. */
    private @Nullable Word[] words = new Word[64];

    /** The words that a number starts with. */
    private final WordSet starts;

    private enum Part {
        DIGIT,
        TEN,
        TENS,
        HUNDRED,
        ZERO,
        SCALE
    }

    private record Word(Part part, int value) {
        /** Whether a number may start with it. */
        boolean starts() {
            return part == Part.TEN || part == Part.DIGIT && value > 0;
        }
    }

    NumberWords(Vocabulary.Builder vocabulary) {
        List<String> first = new ArrayList<>();
        try (InputStream in = NumberWords.class.getResourceAsStream("number-words.tsv")) {
            if (in == null) {
                throw new IllegalStateException("number-words.tsv is missing from the build");
            }
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> {
                        Word word = new Word(Part.valueOf(row[1]), Integer.parseInt(row[2]));
                        put(vocabulary.add(row[0]), word);
                        if (word.starts()) {
                            first.add(row[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        starts = WordSet.of(first, vocabulary);
    }

    /** The tokens at which a number may start, in digits or in words. */
    TokenScan scan(Tokens tokens) {
        return starts.scanWithNumbers(tokens);
    }

    private void put(int id, Word word) {
        if (id >= words.length) {
            words = Arrays.copyOf(words, id + 1);
        }
        words[id] = word;
    }

    private @Nullable Word word(int id) {
        return id < words.length ? words[id] : null;
    }

    /** The number of ten or more whose first word is token {@code i} of the sentence {@code start} to {@code end}, or null. */
    @Nullable
    Numeral at(Passage passage, int i, int start, int end) {
        Tokens tokens = passage.tokens();
        Word first = word(tokens.id(i));
        if (first == null || !first.starts()) {
            return null;
        }
        boolean name = tokens.isCapital(i) && i > start;
        if (name || i > start && (tokens.isNumber(i - 1) || word(tokens.id(i - 1)) != null && isCarriedOn(tokens, i))) {
            return null;
        }
        Sum sum = new Sum();
        int last = i - 1;
        while (last + 1 < end && sum.add(word(tokens.id(last + 1)))) {
            last++;
        }
        return sum.value() < LEAST ? null : new Numeral(i, last, sum.value(), 0, Form.PLAIN, false);
    }

    /** "2 triệu năm trăm nghìn": what goes on with a number in digits. */
    private boolean isCarriedOn(Tokens tokens, int i) {
        Word before = word(tokens.id(i - 1));
        return before != null && before.part() == Part.SCALE && i >= 2 && tokens.isNumber(i - 2);
    }

    /** What the words read so far come to. */
    private static final class Sum {
        private static final int NOTHING = -1;

        private long total;
        private long lastScale = Long.MAX_VALUE;
        private int group;
        private int digit = NOTHING;
        private boolean hundreds;

        /** Takes {@code word} in where it can go on the number; says whether it did. */
        boolean add(@Nullable Word word) {
            if (word == null) {
                return false;
            }
            return switch (word.part()) {
                case DIGIT -> digit(word.value());
                case TEN -> ten();
                case TENS -> digit > 0 && times(10);
                case HUNDRED -> hundred();
                case ZERO -> digit == NOTHING && hundreds && group % 100 == 0;
                case SCALE -> scale(word.value());
            };
        }

        long value() {
            return total + group + Math.max(digit, 0);
        }

        private boolean digit(int value) {
            if (digit != NOTHING) {
                return false;
            }
            digit = value;
            return true;
        }

        private boolean ten() {
            if (digit != NOTHING || group % 100 != 0) {
                return false;
            }
            group += 10;
            return true;
        }

        private boolean times(int factor) {
            if (digit == NOTHING || group % (factor * 10) != 0) {
                return false;
            }
            group += digit * factor;
            digit = NOTHING;
            return true;
        }

        /** "một nghìn không trăm linh năm": a thousand without hundreds says so. */
        private boolean hundred() {
            hundreds = !hundreds && (digit > 0 || total > 0) && times(100);
            return hundreds;
        }

        private boolean scale(int power) {
            long factor = Math.round(Math.pow(10, power));
            long count = (long) group + Math.max(digit, 0);
            if (count == 0 || factor >= lastScale) {
                return false;
            }
            total += count * factor;
            lastScale = factor;
            group = 0;
            digit = NOTHING;
            hundreds = false;
            return true;
        }
    }
}
