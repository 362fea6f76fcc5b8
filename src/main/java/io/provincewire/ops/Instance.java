package io.provincewire.ops;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;

/** What is asked of the running job in this process. */
interface Instance {

    /** Where it is in its life. */
    KafkaStreams.State state();

    /** The partitions that it reads; empty while they are handed out. */
    Set<TopicPartition> partitions();

    static Instance of(KafkaStreams streams) {
        return new Instance() {
            @Override
            public KafkaStreams.State state() {
                return streams.state();
            }

            @Override
            public Set<TopicPartition> partitions() {
                return streams.metadataForLocalThreads().stream()
                        .flatMap(thread -> thread.activeTasks().stream())
                        .flatMap(task -> task.topicPartitions().stream())
                        .collect(Collectors.toSet());
            }
        };
    }
}
