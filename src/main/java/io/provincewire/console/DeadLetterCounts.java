package io.provincewire.console;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** How many dead letters there are by cause. */
final class DeadLetterCounts {
    private static final String CAUSE = "dead-letter-cause";
    private static final int MOST_CAUSES = 100;

    private final Map<String, Long> counts = new TreeMap<>();

    synchronized void take(Headers headers) {
        Header cause = headers.lastHeader(CAUSE);
        String code =
                cause == null || cause.value() == null ? "unknown" : new String(cause.value(), StandardCharsets.UTF_8);
        boolean room = counts.containsKey(code) || counts.size() < MOST_CAUSES;
        counts.merge(room ? code : "other", 1L, Long::sum);
    }

    synchronized Map<String, Long> byCause() {
        return new TreeMap<>(counts);
    }
}
