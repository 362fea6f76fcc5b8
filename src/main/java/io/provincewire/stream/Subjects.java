package io.provincewire.stream;

import io.provincewire.stream.registry.AvroWriter;
import io.provincewire.stream.registry.PlainSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;

/** Every subject of the job with the schema that this build writes. */
final class Subjects {
    private Subjects() {}

    static Map<String, Schema> of(JobConfig config) {
        Map<String, Schema> subjects = new LinkedHashMap<>();
        for (TopicPlan.Planned topic : new TopicPlan(config).topics()) {
            topic.value().ifPresent(schema -> subjects.put(topic.name(), schema));
        }
        subjects.putAll(new InternalTopics(config).schemas());
        Map<String, Schema> named = new LinkedHashMap<>();
        subjects.forEach((topic, schema) -> named.put(AvroWriter.subject(topic), PlainSchema.of(schema)));
        return named;
    }
}
