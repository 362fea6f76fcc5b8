package io.provincewire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

final class SpokenKeysTest {
    private static final byte[] VALUE = {1};

    private final KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("s"), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();

    SpokenKeysTest() {
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
    }

    /** Keys and ids may hold the separator themselves. */
    @Provide
    Arbitrary<List<String>> places() {
        Arbitrary<String> parts =
                Arbitraries.strings().withChars('a', 'b', '\0').ofMaxLength(4);
        return parts.flatMap(key -> parts.map(id -> key + '\0' + id)).list().ofMaxSize(40);
    }

    @Property
    void nothingInTheStoreIsNewWhateverComesWhileItLooks(
            @ForAll("places") List<String> before, @ForAll("places") List<String> meanwhile) {
        before.forEach(place -> store.put(bytes(place), VALUE));
        SpokenKeys spoken = new SpokenKeys((byte) 0);
        Set<String> held = new HashSet<>(before);
        boolean complete = spoken.look(store, 2);
        for (String place : meanwhile) {
            if (!held.remove(place)) {
                spoken.add(bytes(place));
                store.put(bytes(place), VALUE);
                held.add(place);
            } else {
                store.delete(bytes(place));
            }
            complete = complete || spoken.look(store, 2);
        }
        while (!complete) {
            complete = spoken.look(store, 2);
        }
        for (String place : held) {
            for (int end = 0; end < place.length(); end++) {
                if (place.charAt(end) == 0) {
                    assertThat(spoken.isNew(bytes(place.substring(0, end)))).isFalse();
                }
            }
        }
    }

    @Example
    void whatNobodySpokeOfIsNewOnceAllWasLookedThrough() {
        IntStream.range(0, 1_000).forEach(i -> store.put(bytes("key/" + i + "\0article"), VALUE));
        SpokenKeys spoken = new SpokenKeys((byte) 0);
        assertThat(spoken.look(store, 900)).isFalse();
        assertThat(spoken.isNew(bytes("another"))).isFalse();
        assertThat(spoken.look(store, 900)).isTrue();
        assertThat(IntStream.range(0, 1_000).filter(i -> spoken.isNew(bytes("other/" + i))))
                .hasSizeGreaterThan(990);
    }

    @Example
    void ofAnEmptyStoreAllIsKnownAtOnce() {
        SpokenKeys spoken = new SpokenKeys((byte) 0);
        assertThat(spoken.look(store, 2)).isTrue();
        assertThat(spoken.isNew(bytes("a"))).isTrue();
        spoken.add(bytes("a"));
        assertThat(spoken.isNew(bytes("a"))).isFalse();
    }

    private static Bytes bytes(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
