package io.provincewire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The least that reading an article can cost: what the others are held against. */
public class LimitBenchmark {

    /** A bare automaton over the name of every administrative unit, as it is written. */
    @State(Scope.Benchmark)
    public static class Automaton {
        private final AhoCorasickDoubleArrayTrie<String> names = new AhoCorasickDoubleArrayTrie<>();

        /** Builds it. */
        @Setup
        public void build() {
            names.build(UnitNames.all());
        }
    }

    /** Decodes UTF-8 and copies the text once. */
    @Benchmark
    public char[] decodeAndCopy(Corpus corpus) {
        return new String(corpus.encoded(), UTF_8).toCharArray();
    }

    /** Finds every name in the text, with no word ends, no case, no folding and nothing decided. */
    @Benchmark
    public int automaton(Corpus corpus, Automaton automaton) {
        Count count = new Count();
        automaton.names.parseText(corpus.text(), count);
        return count.found;
    }

    private static final class Count implements AhoCorasickDoubleArrayTrie.IHit<String> {
        private int found;

        @Override
        public void hit(int begin, int end, String name) {
            found += end - begin;
        }
    }
}
