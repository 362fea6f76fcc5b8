package io.provincewire.ops;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells a partition in which nothing is committed though records wait from one that has nothing to do. Times are counted
 * from any fixed moment by a clock that never jumps.
 *
 * @param standing every partition in which records wait, and since when its committed offset has not moved
 */
record Progress(Map<TopicPartition, Standing> standing) {
    static final Progress NONE = new Progress(Map.of());

    record Standing(Position position, Duration since) {}

    /** What is known after {@code positions} were seen at {@code now}; a partition that is not among them is forgotten. */
    Progress next(Map<TopicPartition, Position> positions, Duration now) {
        Map<TopicPartition, Standing> next = new HashMap<>();
        positions.forEach((partition, position) -> {
            if (position.lag() > 0) {
                next.put(partition, new Standing(position, since(partition, position, now)));
            }
        });
        return new Progress(Map.copyOf(next));
    }

    /** The partition that has stood still for longest. */
    Optional<Map.Entry<TopicPartition, Standing>> slowest() {
        return standing.entrySet().stream().min(Map.Entry.comparingByValue(Comparator.comparing(Standing::since)));
    }

    /** For how long nothing has been committed where records wait; zero where none do. */
    Duration age(Duration now) {
        return slowest().map(slow -> now.minus(slow.getValue().since())).orElse(Duration.ZERO);
    }

    private Duration since(TopicPartition partition, Position position, Duration now) {
        Standing before = standing.get(partition);
        return before != null && before.position().committed() == position.committed() ? before.since() : now;
    }
}
