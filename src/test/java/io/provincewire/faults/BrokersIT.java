package io.provincewire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.avro.RawArticle;
import io.provincewire.stream.ArticleJob;
import io.provincewire.stream.FakeEnricher;
import io.provincewire.stream.JobCluster;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import io.provincewire.stream.TopicsSetup;
import io.provincewire.stream.registry.AvroWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One broker of three is killed, the one that leads a partition of the raw topic: two go on. */
@Tag("faults")
final class BrokersIT {
    @Test
    void brokerKilled(@TempDir Path directory) throws Exception {
        try (BrokerProcesses brokers = BrokerProcesses.start(directory.resolve("brokers"));
                // For its registry alone.
                JobCluster cluster = JobCluster.start(directory)) {
            JobConfig config = config(cluster, brokers);
            new TopicsSetup(config).create();
            AvroWriter<RawArticle> writer = new AvroWriter<>(cluster.registry(config), RawArticle.class);
            writer.prepare(config.topics().raw());
            Ledger ledger = new Ledger(
                    20_251_124, 1_500, Ledger.PROVINCES, writer, config.topics().raw());
            long caughtUp;
            try (ArticleJob job = cluster.job(config, new FakeEnricher())) {
                LedgerProducer producer = LedgerProducer.start(cluster, config, ledger, 100);
                cluster.awaitOpenTransaction(config);
                assertThat(producer.isDone()).as("work remained").isFalse();
                int leader = leader(config);
                brokers.kill(leader);
                long killed = System.nanoTime();
                producer.join();
                cluster.awaitDone(config);
                caughtUp = (System.nanoTime() - killed) / 1_000_000;
                assertThat(leader(config)).as("another leads").isNotEqualTo(leader);
                JobCluster.await("the job to be ready", job::ready);
                brokers.start(leader);
            }
            hold(cluster, config, ledger, caughtUp);
        }
    }

    private static void hold(JobCluster cluster, JobConfig config, Ledger ledger, long caughtUp) {
        Rest.await(config);
        assertThat(cluster.lag(config)).as("committed is the end").isZero();
        Verdict verdict = Verdict.of(cluster, config, ledger);
        FaultTable table = new FaultTable();
        table.add("one broker of three killed", ledger, verdict, caughtUp);
        System.out.println(table);
        verdict.hold(ledger);
    }

    private static int leader(JobConfig config) throws Exception {
        String raw = config.topics().raw();
        try (Admin admin = Admin.create(config.clients())) {
            return admin.describeTopics(List.of(raw)).allTopicNames().get().values().stream()
                    .map(topic -> topic.partitions().get(0).leader().id())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static JobConfig config(JobCluster cluster, BrokerProcesses brokers) {
        return cluster.config(Map.of(
                JobSettings.BOOTSTRAP_SERVERS, brokers.bootstrapServers(),
                JobSettings.APPLICATION_ID, "brokers",
                JobSettings.REPLICATION, "3",
                JobSettings.RAW_PARTITIONS, "3",
                JobSettings.INDICATORS_PARTITIONS, "1",
                // Late records roll segments early: nothing may be compacted away before it is read back.
                JobSettings.ENRICHED_COMPACTION_LAG, "31536000000",
                JobSettings.RAW_RETENTION, "-1"));
    }
}
