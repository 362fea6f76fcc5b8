package io.provincewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.Signature;
import java.nio.ByteBuffer;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class SignatureSlotsTest {
    @Provide
    Arbitrary<byte[]> minima() {
        return Arbitraries.of((byte) 0, (byte) 1, (byte) 0x7F, (byte) 0x80, (byte) 0x81, (byte) 0xFF)
                .array(byte[].class)
                .ofSize(MinHash.FUNCTIONS)
                .filter(bytes -> bytes[0] != 0);
    }

    @Property(tries = 200)
    void similarityIsTheShareOfEqualMinima(@ForAll("minima") byte[] one, @ForAll("minima") byte[] other) {
        SignatureSlots slots = new SignatureSlots();
        assertThat(slots.similarity(slots.take(signature(one)), slots.take(signature(other))))
                .isEqualTo(MinHash.similarity(one, other));
    }

    private static Signature signature(byte[] minima) {
        return Signature.newBuilder()
                .setArticleId("a")
                .setFirstSeenAt(Instant.EPOCH)
                .setContentHash(ByteBuffer.allocate(16))
                .setMinHashes(ByteBuffer.wrap(minima))
                .build();
    }
}
