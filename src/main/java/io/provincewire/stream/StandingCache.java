package io.provincewire.stream;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the table of figures that were met last, so that a key that many articles speak of is not read from the
 * store, article by article, whenever one more does. Holds no more than so many contributions in all, but for the one
 * key in use; whatever it has dropped is read again. Of one task, and gone with it.
 */
final class StandingCache {
    private final int most;
    /** Contributions held, and one for each key. */
    private int held;

    private final Map<Bytes, Standing> keys = new LinkedHashMap<>(16, 0.75f, true);

    /** Bounded to {@code most} contributions. */
    StandingCache(int most) {
        this.most = most;
    }

    /**
     * What stands for {@code key} with what {@code article} says now; the rest by {@code read} where it is not at hand.
     */
    Standing with(Bytes key, String article, @Nullable Voice voice, Function<Bytes, Standing> read) {
        Standing standing = keys.get(key);
        if (standing == null) {
            standing = read.apply(key);
            keys.put(key, standing);
            held++;
        } else {
            held -= standing.size();
        }
        standing.put(article, voice);
        held += standing.size();
        trim();
        return standing;
    }

    /** Drops the keys that were met longest ago until the bound holds or one is left, which is the one in use. */
    private void trim() {
        Iterator<Standing> oldest = keys.values().iterator();
        while (held > most && keys.size() > 1) {
            held -= 1 + oldest.next().size();
            oldest.remove();
        }
    }
}
