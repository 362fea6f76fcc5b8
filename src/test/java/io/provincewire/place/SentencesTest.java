package io.provincewire.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table {@code sentences.tsv}: each sentence names exactly the places beside it. */
class SentencesTest {

    /** A row of the table; {@code places} as the table writes them. */
    record Sentence(@Nullable LocalDate date, String text, List<String> places) {
        @Override
        public String toString() {
            return text;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void namesThePlacesBesideIt(Sentence sentence) {
        List<String> found = Reading.of(sentence.text(), sentence.date()).places().stream()
                .map(SentencesTest::row)
                .toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(sentence.places());
    }

    @Test
    void coversTheConstructionsOfTheRoom() throws IOException {
        assertThat(sentences()).hasSizeGreaterThanOrEqualTo(150);
    }

    static List<Sentence> sentences() throws IOException {
        try (InputStream in = SentencesTest.class.getResourceAsStream("sentences.tsv")) {
            assertThat(in).isNotNull();
            List<Sentence> sentences = new ArrayList<>();
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> sentences.add(new Sentence(
                            row[0].isEmpty() ? null : LocalDate.parse(row[0]),
                            row[1],
                            Arrays.asList(row).subList(2, row.length))));
            return sentences;
        }
    }

    private static String row(FoundPlace place) {
        String row = Stream.of(
                        place.unit().level().name().toLowerCase(Locale.ROOT),
                        place.unit().id(),
                        place.unit().type(),
                        place.unit().name(),
                        place.provinceThen())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
        return place.successors().isEmpty() ? row : row + " > " + String.join(",", place.successors());
    }
}
