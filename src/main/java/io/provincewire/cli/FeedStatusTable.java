package io.provincewire.cli;

import io.provincewire.feed.FeedState;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How it stands with each feed, a line each; times are Vietnam's. */
final class FeedStatusTable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private FeedStatusTable() {}

    static void print(Map<String, FeedState> states, PrintStream out) {
        out.printf(
                "%-12s %-12s %6s %9s %8s  %s%n", "LAST SUCCESS", "NEXT POLL", "ITEMS", "PUBLISHED", "FAILURES", "FEED");
        new TreeMap<>(states).values().forEach(state -> line(state, out));
        long failing = states.values().stream()
                .filter(state -> state.lastError() != null)
                .count();
        out.printf("%d feeds, %d failing%n", states.size(), failing);
    }

    private static void line(FeedState state, PrintStream out) {
        out.printf(
                "%-12s %-12s %6d %9d %8d  %s%n",
                time(state.lastSuccess()),
                time(state.nextPoll()),
                state.items(),
                state.published(),
                state.failures(),
                state.url());
        if (state.lastError() != null) {
            out.printf("%-12s %s%n", "", state.lastError());
        }
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "never" : TIME.format(instant);
    }
}
