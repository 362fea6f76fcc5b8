package io.provincewire.enrich.focus;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.provincewire.text.Document;
import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Words at the head of an article that make it national news: what a place is named for then is mostly a venue. */
final class NationalCues {
    private static final String RESOURCE = "/io/provincewire/enrich/national.txt";
    /** Tokens of the head of a text. */
    private static final int HEAD = 60;

    private final Phrases<Boolean> cues;

    NationalCues(Vocabulary.Builder vocabulary) {
        Phrases.Builder<Boolean> builder = new Phrases.Builder<>(vocabulary);
        text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> builder.add(line.strip(), true));
        cues = builder.build();
    }

    boolean speaksOf(Document document) {
        for (Passage passage : document.passages()) {
            for (int i = 0; i < Math.min(HEAD, passage.tokens().count()); i++) {
                if (cues.longest(passage.tokens(), i) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String text() {
        try (InputStream in = NationalCues.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + RESOURCE + " is missing from the build");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
