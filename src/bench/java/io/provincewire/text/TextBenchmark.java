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

    /** The arrays that texts are read into. */
    @State(Scope.Thread)
    public static class Sheet {
        private final Page page = new Page();
    }

    /** Unicode form, spaces, what is invisible; folded. */
    @Benchmark
    public String clean(Corpus corpus, Sheet sheet) {
        return sheet.page.put(corpus.text());
    }

    /** Cleaned, folded and cut into tokens. */
    @Benchmark
    public Tokens tokens(Corpus corpus, Words words, Sheet sheet) {
        sheet.page.put(corpus.text());
        return words.tokenizer.tokens(sheet.page);
    }

    /** All that and the sentences. */
    @Benchmark
    public int sentences(Corpus corpus, Words words, Sheet sheet) {
        sheet.page.put(corpus.text());
        return Sentences.find(sheet.page, words.tokenizer.tokens(sheet.page));
    }
}
