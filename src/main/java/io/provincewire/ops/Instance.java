package io.provincewire.ops;

import io.provincewire.stream.ArticleJob;
import io.provincewire.stream.JobState;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** What is asked of the job in this process. */
interface Instance {

    /** Where it is in its life. */
    JobState state();

    /** The partitions that it reads; empty while they are handed out. */
    Set<TopicPartition> partitions();

    static Instance of(ArticleJob job) {
        return new Instance() {
            @Override
            public JobState state() {
                return job.state();
            }

            @Override
            public Set<TopicPartition> partitions() {
                return job.streams().stream()
                        .flatMap(streams -> streams.metadataForLocalThreads().stream())
                        .flatMap(thread -> thread.activeTasks().stream())
                        .flatMap(task -> task.topicPartitions().stream())
                        .collect(Collectors.toSet());
            }
        };
    }
}
