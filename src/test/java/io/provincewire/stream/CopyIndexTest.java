package io.provincewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.Signature;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CopyIndexTest {
    private static final Duration HORIZON = Duration.ofSeconds(3);

    /** Few ids and few texts, so that articles come again, go, and are copies of each other. */
    @Test
    void findsWhatAPlainMapFinds() {
        SplittableRandom random = new SplittableRandom(5);
        CopyIndex index = new CopyIndex(0.7, HORIZON);
        Map<String, Signature> model = new LinkedHashMap<>();
        for (int now = 1; now <= 20_000; now++) {
            String id = "a" + random.nextInt(4000);
            Signature signature = signature(id, random.nextInt(1500), now);
            if (random.nextInt(4) == 0) {
                index.remove(id);
                model.remove(id);
            } else {
                index.put(signature);
                model.remove(id);
                model.put(id, signature);
                forget(model, now);
            }
            assertThat(index.firstSeen(id).isPresent()).isEqualTo(model.containsKey(id));
            Signature asked = signature("asked", random.nextInt(1500), now + 1);
            assertThat(index.original(asked).orElse("none")).isEqualTo(first(model, asked));
        }
    }

    @Test
    void aTextThatComesAThousandTimesIsFoundAtItsFirst() {
        CopyIndex index = new CopyIndex(0.7, HORIZON);
        for (int i = 1; i <= 1000; i++) {
            index.put(signature("a" + i, 7, i));
        }
        assertThat(index.original(signature("asked", 7, 1001))).contains("a1");
    }

    private static void forget(Map<String, Signature> model, long now) {
        var all = model.values().iterator();
        while (all.hasNext() && all.next().getFirstSeenAt().toEpochMilli() < now - HORIZON.toMillis()) {
            all.remove();
        }
    }

    private static String first(Map<String, Signature> model, Signature asked) {
        return model.values().stream()
                .filter(other -> other.getContentHash().equals(asked.getContentHash()))
                .filter(other -> other.getFirstSeenAt().plus(HORIZON).compareTo(asked.getFirstSeenAt()) >= 0)
                .findFirst()
                .map(Signature::getArticleId)
                .orElse("none");
    }

    private static Signature signature(String id, int text, long now) {
        byte[] minima = new byte[MinHash.FUNCTIONS];
        SplittableRandom random = new SplittableRandom(text);
        random.nextBytes(minima);
        byte[] hash = new byte[16];
        random.nextBytes(hash);
        return Signature.newBuilder()
                .setArticleId(id)
                .setFirstSeenAt(Instant.ofEpochMilli(now))
                .setContentHash(ByteBuffer.wrap(hash))
                .setMinHashes(text % 5 == 0 ? ByteBuffer.allocate(0) : ByteBuffer.wrap(minima))
                .build();
    }
}
