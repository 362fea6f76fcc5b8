package io.provincewire.stream;

import io.provincewire.avro.EnrichedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The runs of four syllables of a text, as hashes: what two versions of one story share and two stories do not. */
final class Shingles {
    private static final int SYLLABLES = 4;

    /** A number stays whole: two reports of one form differ in their numbers alone. */
    private static final Pattern SYLLABLE = Pattern.compile("\\d[\\d.,]*\\d|[\\p{L}\\p{M}]+|\\d");

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Shingles() {}

    /** Of title, summary and body; may hold one twice. */
    static long[] of(EnrichedArticle article) {
        List<String> syllables = new ArrayList<>();
        add(article.getTitle(), syllables);
        add(article.getSummary(), syllables);
        add(article.getBody(), syllables);
        return of(syllables);
    }

    private static long[] of(List<String> syllables) {
        long[] hashes = new long[Math.max(0, syllables.size() - SYLLABLES + 1)];
        for (int i = 0; i < hashes.length; i++) {
            long hash = FNV_OFFSET;
            for (String syllable : syllables.subList(i, i + SYLLABLES)) {
                hash = (hash ^ syllable.hashCode()) * FNV_PRIME;
            }
            hashes[i] = hash;
        }
        return hashes;
    }

    private static void add(@Nullable String text, List<String> syllables) {
        if (text == null) {
            return;
        }
        Matcher matcher = SYLLABLE.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            syllables.add(matcher.group());
        }
    }
}
