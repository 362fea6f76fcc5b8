package io.provincewire.ops;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;

/**
 * Gives the metrics of all stores one name for the tag that says which store it is. Kafka names the tag after the kind of
 * the store, and Prometheus takes no metric whose series differ in their tags: those of the second kind were left out, with
 * a warning each.
 */
final class StoreTags implements MeterFilter {
    private static final String OF_STORES = "kafka.stream.state.";
    private static final String KIND = ".state.id";

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith(OF_STORES)) {
            return id;
        }
        List<Tag> tags = id.getTags().stream()
                .map(tag -> tag.getKey().endsWith(KIND) ? Tag.of("store", tag.getValue()) : tag)
                .toList();
        return id.replaceTags(tags);
    }
}
