package io.provincewire.text;

import io.provincewire.bench.Corpus;
import io.provincewire.bench.UnitNames;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The steps from a text as it came to tokens, each on top of the one before. */
public class TextBenchmark {

    /** The words of all names of units. */
    @State(Scope.Benchmark)
    public static class Words {
        private Tokenizer tokenizer = new Tokenizer(new Vocabulary.Builder().build());

        /** Collects them. */
        @Setup
        public void collect() {
            Vocabulary.Builder words = new Vocabulary.Builder();
            UnitNames.all().values().forEach(words::addPhrase);
            tokenizer = new Tokenizer(words.build());
        }
    }

    /** Unicode form, spaces and what is invisible. */
    @Benchmark
    public String clean(Corpus corpus) {
        return PlainText.clean(corpus.text());
    }

    /** Cleaned and folded. */
    @Benchmark
    public char[] fold(Corpus corpus) {
        return Folding.fold(PlainText.clean(corpus.text()));
    }

    /** Cleaned, folded and cut into tokens. */
    @Benchmark
    public Tokens tokens(Corpus corpus, Words words) {
        String text = PlainText.clean(corpus.text());
        return words.tokenizer.tokens(text, Folding.fold(text));
    }

    /** All that and the sentences. */
    @Benchmark
    public int[] sentences(Corpus corpus, Words words) {
        String text = PlainText.clean(corpus.text());
        char[] folded = Folding.fold(text);
        return Sentences.starts(text, folded, words.tokenizer.tokens(text, folded));
    }
}
