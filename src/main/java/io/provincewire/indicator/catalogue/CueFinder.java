package io.provincewire.indicator.catalogue;

import io.provincewire.text.Passage;
import io.provincewire.text.Phrases;
import io.provincewire.text.TokenScan;
import io.provincewire.text.Tokens;
import io.provincewire.text.Vocabulary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Finds the phrases of the catalogue in a text, in one walk over its tokens. Dashes and quotes within a phrase are
 * passed over ("công nghiệp - xây dựng"); a lone short word of a list does not count where it is written as a name is.
 */
public final class CueFinder {
    private final Phrases<Cue[]> phrases;
    private final int dash;
    private final int quote;

    private CueFinder(Phrases<Cue[]> phrases, int dash, int quote) {
        this.phrases = phrases;
        this.dash = dash;
        this.quote = quote;
    }

    /** Puts the phrases that start in the sentences {@code sentences} of {@code passage} into {@code found}. */
    public void find(Passage passage, BitSet sentences, FoundCues found) {
        found.clear(passage.tokens().count());
        TokenScan starts = phrases.scan(passage.tokens());
        int compoundEnd = -1;
        for (int s = sentences.nextSetBit(0); s >= 0; s = sentences.nextSetBit(s + 1)) {
            int end = passage.sentenceEnd(s);
            for (int i = starts.next(passage.sentenceStart(s)); i < end; i = starts.next(i + 1)) {
                compoundEnd = Math.max(compoundEnd, walk(passage, i, compoundEnd, found));
            }
        }
        found.close();
    }

    /** Adds the phrases that start at {@code first}; the last token of the longest compound among them, or -1. */
    private int walk(Passage passage, int first, int compoundEnd, FoundCues found) {
        int[] ids = passage.tokens().ids();
        int count = passage.tokens().count();
        int node = 0;
        int compound = -1;
        for (int i = first; i < count; i++) {
            int child = phrases.child(node, ids[i]);
            if (child == 0) {
                if (node != 0 && (ids[i] == dash || ids[i] == quote)) {
                    continue;
                }
                break;
            }
            node = child;
            Cue[] cues = i <= compoundEnd ? null : phrases.value(node);
            if (cues == null) {
                continue;
            }
            for (Cue cue : cues) {
                if (cue.use() == Cue.Use.COMPOUND) {
                    compound = i;
                } else if (!isName(passage, first, i, cue)) {
                    found.add(first, i, cue);
                }
            }
        }
        if (compound >= 0) {
            found.dropWithin(first, compound);
        }
        return compound;
    }

    /** "Nghệ" of Nghệ An, "Lê" of Lê Lợi: a single word of a list with a large letter inside a sentence. */
    private static boolean isName(Passage passage, int first, int last, Cue cue) {
        Tokens tokens = passage.tokens();
        return first == last
                && cue.series() != null
                && tokens.casing(first) == Tokens.Casing.CAPITAL
                && (passage.sentenceStart(passage.sentenceOf(first)) != first
                        || first + 1 < tokens.count() && tokens.isCapital(first + 1));
    }

    /** Collects the phrases. */
    static final class Builder {
        private final Vocabulary.Builder vocabulary;
        private final Phrases.Builder<Cue[]> phrases;
        private final Spellings spellings;

        Builder(Vocabulary.Builder vocabulary, Map<String, List<String>> lists) {
            this.vocabulary = vocabulary;
            this.phrases = new Phrases.Builder<>(vocabulary);
            this.spellings = new Spellings(lists);
            for (String compound : lists.getOrDefault(CatalogueLoader.COMPOUNDS, List.of())) {
                add(new Cue(-1, Cue.Use.COMPOUND, 1, null), compound);
            }
        }

        void add(int code, Indicator.Words words) {
            words.cues().forEach(phrase -> add(code, Cue.Use.CUE, phrase));
            words.after().forEach(phrase -> add(code, Cue.Use.AFTER, phrase));
            words.needs().forEach(phrase -> add(code, Cue.Use.NEED, phrase));
            words.guards().forEach(phrase -> add(code, Cue.Use.GUARD, phrase));
            words.series().forEach(phrase -> add(code, Cue.Use.SERIES, phrase));
        }

        private void add(int code, Cue.Use use, String written) {
            WeightedPhrase phrase = WeightedPhrase.parse(written);
            for (Spellings.Spelling spelling : spellings.of(phrase.words())) {
                String series = spelling.series() != null || use != Cue.Use.SERIES
                        ? spelling.series()
                        : Spellings.slug(spelling.words());
                add(new Cue(code, use, phrase.weight(), series), spelling.words());
            }
        }

        private void add(Cue cue, String phrase) {
            int[] ids = vocabulary.addPhrase(phrase);
            Cue[] there = phrases.get(ids);
            Cue[] cues = there == null ? new Cue[1] : Arrays.copyOf(there, there.length + 1);
            boolean known = there != null
                    && Arrays.stream(there).anyMatch(old -> old.code() == cue.code() && old.use() == cue.use());
            if (!known) {
                cues[cues.length - 1] = cue;
                phrases.add(ids, cues);
            }
        }

        CueFinder build() {
            int dash = vocabulary.add("-");
            int quote = vocabulary.add("\"");
            return new CueFinder(phrases.passOver(dash, quote).build(), dash, quote);
        }
    }
}
