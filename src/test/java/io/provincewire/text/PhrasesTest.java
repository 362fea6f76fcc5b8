package io.provincewire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    @Test
    void theLongestPhraseWins() {
        Vocabulary.Builder words = new Vocabulary.Builder();
        Phrases<String> phrases = new Phrases.Builder<String>(words)
                .add("hộ", "household")
                .add("hộ nghèo", "poor household")
                .add("tỷ lệ hộ nghèo", "poverty rate")
                .build();
        Passage body = Objects.requireNonNull(new DocumentReader(words.build())
                .read(new DocumentReader.Source(null, null, "Còn 12 Hộ  Nghèo, 3 hộ khá", false), null, null, null)
                .passage(Field.BODY));
        assertThat(phrases.longest(body.tokens(), 2)).isEqualTo(new Phrases.Match<>(2, "poor household"));
        assertThat(phrases.longest(body.tokens(), 6)).isEqualTo(new Phrases.Match<>(1, "household"));
        assertThat(phrases.longest(body.tokens(), 0)).isNull();
    }

    @Test
    void manyPhrasesAreAllFoundAgain() {
        Vocabulary.Builder words = new Vocabulary.Builder();
        Phrases.Builder<Integer> builder = new Phrases.Builder<>(words);
        for (int i = 0; i < 20_000; i++) {
            builder.add("từ" + i % 97 + " " + i, i);
        }
        Phrases<Integer> phrases = builder.build();
        Vocabulary vocabulary = words.build();
        for (int i = 0; i < 20_000; i += 7) {
            int node = 0;
            for (int id : words.addPhrase("từ" + i % 97 + " " + i)) {
                node = phrases.child(node, id);
            }
            assertThat(phrases.value(node)).isEqualTo(i);
        }
        assertThat(vocabulary.id("từ")).isPositive();
    }
}
