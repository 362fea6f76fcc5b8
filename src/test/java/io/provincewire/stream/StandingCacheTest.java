package io.provincewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.Observations;
import io.provincewire.avro.Contribution;
import io.provincewire.avro.IndicatorObservation;
import java.time.Instant;
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

class StandingCacheTest {
    /** What an article says of a key; a value of 0 takes it back. */
    record Said(String key, String article, String backing, int value, int day) {
        Contribution contribution() {
            return Contribution.newBuilder()
                    .setArticleId(article)
                    .setBacking(backing)
                    .setObservation(value == 0 ? null : observation())
                    .build();
        }

        private IndicatorObservation observation() {
            return Observations.of("poverty.rate", "2025-12-31", value)
                    .setArticleId(article)
                    .setPublishedAt(Instant.EPOCH.plusSeconds(86_400L * day))
                    .build();
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
        Map<String, Map<String, Contribution>> store = new HashMap<>();
        StandingCache cache = new StandingCache(7);
        for (Said said : talk) {
            Map<String, Contribution> key = store.computeIfAbsent(said.key(), any -> new HashMap<>());
            key.put(said.article(), said.contribution());
            Standing standing = cache.with(said.key(), said.contribution(), any -> read(key));
            Standing anew = read(key);
            assertThat(standing.newest()).isEqualTo(anew.newest());
            String newest = anew.newest();
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
            Contribution contribution = new Said(key, "1", "1", 1, 1).contribution();
            cache.with(key, contribution, any -> {
                reads.incrementAndGet();
                return read(Map.of("1", contribution));
            });
        }
        // a; b drops a; a drops b; b drops a; c drops b; a drops c.
        assertThat(reads).hasValue(6);
    }

    private static Standing read(Map<String, Contribution> key) {
        Standing standing = new Standing();
        key.values().forEach(standing::put);
        return standing;
    }
}
