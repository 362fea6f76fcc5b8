package io.provincewire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.provincewire.place.gazetteer.Level;
import io.provincewire.text.Phrases;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Finds words such as "toàn huyện", which mean a unit that the text has named before. */
final class OwnUnitWords {
    private final Phrases<Level> phrases;

    OwnUnitWords(Vocabulary.Builder vocabulary) {
        Phrases.Builder<Level> builder = new Phrases.Builder<>(vocabulary);
        lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t"))
                .forEach(row -> builder.add(row[0], Level.valueOf(row[1])));
        phrases = builder.build();
    }

    /**
     * The level of the nearest such words between token {@code from} and token {@code to}, exclusive, searched backwards;
     * null where there are none. A capital behind them ("của huyện Quỳ Châu") names the unit itself.
     */
    @Nullable
    Level nearest(Tokens tokens, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            Phrases.Match<Level> match = phrases.longest(tokens, i);
            if (match != null) {
                int next = i + match.tokens();
                if (next >= tokens.count() || !tokens.isCapital(next) && !tokens.isNumber(next)) {
                    return match.value();
                }
            }
        }
        return null;
    }

    private static java.util.stream.Stream<String> lines() {
        try (InputStream in = OwnUnitWords.class.getResourceAsStream("own-unit.tsv")) {
            if (in == null) {
                throw new IllegalStateException("own-unit.tsv is missing from the build");
            }
            return new String(in.readAllBytes(), UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
