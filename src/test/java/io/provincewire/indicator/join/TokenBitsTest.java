package io.provincewire.indicator.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TokenBitsTest {
    private static final int TOKENS = 200;

    @Property
    void answersAsASetOfNumbersWould(
            @ForAll Set<@IntRange(max = TOKENS - 1) Integer> tokens,
            @ForAll @IntRange(max = TOKENS) int from,
            @ForAll @IntRange(max = TOKENS) int to) {
        TokenBits bits = new TokenBits();
        bits.clear(TOKENS);
        BitSet expected = new BitSet();
        tokens.forEach(bits::add);
        tokens.forEach(expected::set);

        int between = to <= from ? 0 : expected.get(from, to).cardinality();
        assertThat(bits.count(from, to)).isEqualTo(between);
        assertThat(bits.next(from, to)).isEqualTo(between == 0 ? to : expected.nextSetBit(from));
        assertThat(bits.last(to - 1, from)).isEqualTo(between == 0 ? -1 : expected.previousSetBit(to - 1));
    }

    @Property
    void forgetsTheTextBefore(@ForAll Set<@IntRange(max = TOKENS - 1) Integer> tokens) {
        TokenBits bits = new TokenBits();
        bits.clear(TOKENS);
        tokens.forEach(bits::add);
        bits.clear(TOKENS);
        assertThat(bits.count(0, TOKENS)).isZero();
    }
}
