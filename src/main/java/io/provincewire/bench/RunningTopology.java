package io.provincewire.bench;

import io.provincewire.stream.JobConfig;
import io.provincewire.stream.StreamsSettings;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/** A topology at work with the settings of the job, until it is closed. */
record RunningTopology(KafkaStreams streams) implements Contestant.Running {
    static final String VERSION = "bench";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    static RunningTopology start(Topology topology, JobConfig config) {
        KafkaStreams streams = new KafkaStreams(topology, settings(config));
        streams.start();
        return new RunningTopology(streams);
    }

    static Properties settings(JobConfig config) {
        return new StreamsSettings(config, VERSION).properties();
    }

    @Override
    public boolean ready() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    @Override
    public void close() {
        streams.close(CloseOptions.timeout(STOP_LIMIT)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
}
