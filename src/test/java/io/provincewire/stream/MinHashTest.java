package io.provincewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MinHashTest {
    /** Written plainly: what the vectors must come to, and what older builds have written to the topic of signatures. */
    private static byte[] plainly(long[] shingles) {
        int[] multipliers = new SplittableRandom(20_251_124)
                .ints(MinHash.FUNCTIONS)
                .map(seed -> seed | 1)
                .toArray();
        byte[] bytes = new byte[MinHash.FUNCTIONS];
        for (int i = 0; i < bytes.length; i++) {
            int multiplier = multipliers[i];
            int least = LongStream.of(shingles)
                    .mapToInt(shingle -> (int) MinHash.mix(shingle) * multiplier)
                    .min()
                    .orElseThrow();
            bytes[i] = (byte) (least * 0x9E3779B1 >>> 24);
        }
        return bytes;
    }

    @Property
    void theMinimaAreThoseOfTheDefinition(@ForAll long seed, @ForAll @IntRange(min = 20, max = 300) int count) {
        long[] shingles = new SplittableRandom(seed).longs(count).toArray();
        assertThat(MinHash.of(shingles)).isEqualTo(plainly(shingles));
    }

    @Property
    void whatIsInTwiceChangesNothing(@ForAll long seed) {
        long[] shingles = new SplittableRandom(seed).longs(40).toArray();
        long[] doubled = Arrays.copyOf(shingles, 80);
        System.arraycopy(shingles, 0, doubled, 40, 40);
        assertThat(MinHash.of(doubled)).isEqualTo(MinHash.of(shingles));
    }
}
