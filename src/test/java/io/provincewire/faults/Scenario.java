package io.provincewire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.provincewire.stream.FakeEnricher;
import io.provincewire.stream.JobCluster;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import io.provincewire.stream.TopicsSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A job with one fault: its instances, each a process with a state directory and a log of its own, what is published
 * meanwhile, and what must have come of it in the end.
 */
final class Scenario implements AutoCloseable {
    private static final long SEED = 20_251_124;

    private final FaultSite site;
    private final String name;
    private final Map<String, String> settings;
    private final JobConfig config;
    private final RawWriter writer;
    private final Map<Integer, JobProcess> instances = new TreeMap<>();
    private @Nullable Ledger ledger;
    private @Nullable LedgerProducer producer;
    private long since;
    private long settled;
    private OptionalLong caughtUp = OptionalLong.empty();

    Scenario(FaultSite site, String name, Map<String, String> settings) throws Exception {
        this.site = site;
        this.name = name;
        this.settings = settings;
        this.config = configOf(0);
        new TopicsSetup(config).create();
        this.writer = new RawWriter(site.cluster(), config);
    }

    JobConfig config() {
        return config;
    }

    JobCluster cluster() {
        return site.cluster();
    }

    RawWriter writer() {
        return writer;
    }

    Ledger ledger() {
        return Objects.requireNonNull(ledger);
    }

    /** Settings of one instance: those of the job, and a state directory. */
    JobConfig configOf(int instance) {
        Map<String, String> all = new HashMap<>(Map.of(
                JobSettings.APPLICATION_ID, name,
                JobSettings.TOPIC_PREFIX, name + ".",
                JobSettings.RAW_PARTITIONS, "3",
                JobSettings.INDICATORS_PARTITIONS, "1",
                JobSettings.MANAGEMENT_PORT, "0",
                // What is dated long ago counts as old at once: nothing may be compacted away before it is read back.
                JobSettings.ENRICHED_COMPACTION_LAG, "31536000000",
                JobSettings.RAW_RETENTION, "-1"));
        all.put(JobSettings.STATE_DIR, state(instance).toString());
        all.putAll(settings);
        return site.cluster().config(all);
    }

    Path state(int instance) {
        return site.directory().resolve("state-" + name + "-" + instance);
    }

    Path log(int instance) {
        return site.directory().resolve(name + "-" + instance + ".log");
    }

    /** Starts an instance, with the state that it left when it ran before. */
    JobProcess start(int instance) throws IOException {
        return running(instance, JobProcess.start(configOf(instance), log(instance)));
    }

    /** The same for an instance that was made some other way. */
    JobProcess running(int instance, JobProcess process) {
        instances.put(instance, process);
        return process;
    }

    JobProcess instance(int instance) {
        return Objects.requireNonNull(instances.get(instance));
    }

    /** Begins to publish once the job works: on a busy machine the ledger would be out before the job is up. */
    void publish() throws Exception {
        publish(Ledger.of(SEED, FaultSite.articles(), writer));
    }

    void publish(Ledger published) throws Exception {
        ledger = published;
        warmUp();
        producer = LedgerProducer.start(site.cluster(), config, published, FaultSite.perSecond());
    }

    private void warmUp() throws Exception {
        ledger().alsoExpect("warm-up", "warm-up");
        writer.publish("warm-up", writer.article("warm-up", ""));
        site.cluster().awaitDone(config);
    }

    /** Waits until further {@code records} are committed and a transaction is open: a death now must abort one. */
    void awaitOpenTransaction(int records) {
        settled = site.cluster().awaitOpenTransaction(config, settled + records);
    }

    void awaitOpenTransaction() {
        awaitOpenTransaction(100);
    }

    /** The fault has struck: there must be work left. What follows counts as catching up. */
    void struck() {
        assertThat(isPublishing() || site.cluster().lag(config) > 0)
                .as("work remained")
                .isTrue();
        since = System.nanoTime();
    }

    boolean isPublishing() {
        return !Objects.requireNonNull(producer).isDone();
    }

    /** Waits until all is acknowledged to the producer. */
    void published() {
        Objects.requireNonNull(producer).join();
    }

    /** Catching up counts from now. */
    void over() {
        since = System.nanoTime();
    }

    /** Waits until all is published and committed; the first call says how long it took since the fault. */
    void catchUp() {
        published();
        site.cluster().awaitDone(config);
        if (caughtUp.isEmpty()) {
            caughtUp = OptionalLong.of((System.nanoTime() - since) / 1_000_000);
        }
    }

    /** Waits until all is processed, stops what runs, and compares what consumers read with what the model tells. */
    void hold(String fault) throws Exception {
        hold(fault, true);
    }

    /** The same where the clocks of the instances do not agree and the gap between their records tells nothing. */
    void holdWithoutGap(String fault) throws Exception {
        hold(fault, false);
    }

    private void hold(String fault, boolean isGapTold) throws Exception {
        catchUp();
        for (JobProcess job : instances.values()) {
            JobCluster.await("an instance to be ready", job::isReady);
        }
        stop();
        told(fault, isGapTold).hold(ledger());
        holdLogs();
    }

    /** What came of it, into the table too; when all is stopped. */
    Verdict told(String fault) {
        return told(fault, true);
    }

    private Verdict told(String fault, boolean isGapTold) {
        Rest.await(config);
        assertThat(site.cluster().lag(config)).as("committed is the end").isZero();
        Verdict verdict = Verdict.of(site.cluster(), config, ledger());
        site.table().add(fault, ledger(), verdict, isGapTold, caughtUp.orElseThrow());
        return verdict;
    }

    /** No log of any instance may tell what stands in an article. */
    void holdLogs() throws IOException {
        for (Path log : logs()) {
            assertThat(Files.readString(log))
                    .as(log.getFileName().toString())
                    .doesNotContain(Ledger.SECRET, FakeEnricher.SECRET);
        }
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(site.directory())) {
            return files.filter(file -> file.getFileName().toString().matches(name + "-\\d+\\.log"))
                    .toList();
        }
    }

    /** Tells every instance to stop; each must do so by itself. */
    void stop() throws InterruptedException {
        for (JobProcess job : instances.values()) {
            job.tellToStop();
        }
        for (JobProcess job : instances.values()) {
            assertThat(job.exitStatus()).as("a clean end").isZero();
        }
        instances.clear();
    }

    /** An instance is gone and shall not be waited for. */
    void forget(int instance) {
        instances.remove(instance);
    }

    @Override
    public void close() {
        instances.values().forEach(JobProcess::close);
        site.cluster().forget(config);
    }
}
