package io.provincewire.ops;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;

/** What is asked of the Kafka cluster. Every question ends in a bounded time. */
interface Cluster {

    /**
     * How far the group is, in every partition that it reads.
     *
     * @throws ExecutionException if the cluster refuses
     * @throws TimeoutException if it does not answer
     */
    Map<TopicPartition, Position> positions() throws ExecutionException, TimeoutException, InterruptedException;

    /**
     * The topics of the job that are not there.
     *
     * @throws ExecutionException if the cluster refuses
     * @throws TimeoutException if it does not answer
     */
    Set<String> missingTopics() throws ExecutionException, TimeoutException, InterruptedException;
}
