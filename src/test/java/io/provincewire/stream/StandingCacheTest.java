package io.provincewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

class StandingCacheTest {
    /** What an article says of a key; a value of 0 takes it back. */
    record Said(String key, String article, String backing, int value, int day) {
        @Nullable
        Voice voice() {
            return value == 0 ? null : new Voice(article, backing, day, value, null);
        }
    }

    @Provide
    Arbitrary<List<Said>> talk() {
        Arbitrary<String> keys = Arbitraries.of("a", "b", "c");
        Arbitrary<String> articles = Arbitraries.of("1", "2", "3", "4", "5", "6");
        Arbitrary<String> backings = Arbitraries.of("1", "2", "3");
        return Combinators.combine(
                        keys,
                        articles,
                        backings,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 5))
                .as(Said::new)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void tellsTheSameAsReadingTheWholeKeyAnew(@ForAll("talk") List<Said> talk) {
        Map<Bytes, Map<String, Said>> store = new HashMap<>();
        StandingCache cache = new StandingCache(7);
        for (Said said : talk) {
            Map<String, Said> key = store.computeIfAbsent(key(said), any -> new HashMap<>());
            key.put(said.article(), said);
            Standing standing = cache.with(key(said), said.article(), said.voice(), any -> read(key.values()));
            Standing anew = read(key.values());
            assertThat(standing.newest()).isEqualTo(anew.newest());
            Voice newest = anew.newest();
            if (newest != null) {
                assertThat(standing.count(newest)).isEqualTo(anew.count(newest));
            }
        }
    }

    @Example
    void readsAKeyAgainOnlyOnceItWasDropped() {
        StandingCache cache = new StandingCache(3);
        AtomicInteger reads = new AtomicInteger();
        for (String key : List.of("a", "a", "a", "b", "a", "b", "c", "a")) {
            Said said = new Said(key, "1", "1", 1, 1);
            cache.with(key(said), "1", said.voice(), any -> {
                reads.incrementAndGet();
                return read(List.of(said));
            });
        }
        // a; b drops a; a drops b; b drops a; c drops b; a drops c.
        assertThat(reads).hasValue(6);
    }

    private static Standing read(Collection<Said> all) {
        Standing standing = new Standing();
        all.forEach(said -> standing.put(said.article(), said.voice()));
        return standing;
    }

    private static Bytes key(Said said) {
        return Bytes.wrap(said.key().getBytes(StandardCharsets.UTF_8));
    }
}
