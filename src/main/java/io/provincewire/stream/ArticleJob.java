package io.provincewire.stream;

import io.provincewire.enrich.Enricher;
import io.provincewire.enrich.PipelineVersion;
import io.provincewire.stream.registry.CachedRegistry;
import io.provincewire.stream.registry.RegistryClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of the job in one process: start, await, close. Each once. */
public final class ArticleJob implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleJob.class);

    private final JobConfig config;
    private final Enricher enricher;
    private final Time time;
    private final RegistryClient registry;
    private final AtomicReference<JobState> state = new AtomicReference<>(JobState.CREATED);
    private final AtomicReference<KafkaStreams> streams = new AtomicReference<>();
    private final AtomicReference<StoreMemory> memory = new AtomicReference<>();
    private final AtomicReference<String> description = new AtomicReference<>();
    private final AtomicBoolean held = new AtomicBoolean();
    private final AtomicReference<TopicsWatch> topicsWatch = new AtomicReference<>();
    /** A second stop would wait for the limit once more. */
    private final AtomicBoolean stopping = new AtomicBoolean();

    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * @param config of the job
     * @param enricher reads the articles; used by several threads at once
     */
    public ArticleJob(JobConfig config, Enricher enricher) {
        this(config, enricher, Time.SYSTEM);
    }

    /** @param time of this machine; another one only to see what a clock does that is off */
    public ArticleJob(JobConfig config, Enricher enricher, Time time) {
        this.config = config;
        this.time = time;
        this.enricher = enricher;
        this.registry = RegistryConnection.open(config);
    }

    /**
     * Waits for the cluster and the registry as long as it takes, checks that nothing is missing, and starts. Returns
     * when it is started, which is before the state is restored.
     *
     * @throws NotReadyException if a topic or subject is missing or the state directory is another cluster's
     */
    public void start() {
        state.set(JobState.STARTING);
        CachedRegistry schemas = new CachedRegistry(registry);
        int rawPartitions = new Readiness(config, schemas, this::isClosing).await();
        if (isClosing()) {
            return;
        }
        Properties settings = new StreamsSettings(config, PipelineVersion.read()).properties();
        memory.set((StoreMemory) settings.get(StoreMemory.SETTING));
        Topology topology = new ArticleTopology(config, settings, enricher, schemas, rawPartitions, time).get();
        description.set(topology.describe().toString());
        KafkaStreams started = new KafkaStreams(topology, settings, time);
        RegistryWatch watch =
                new RegistryWatch(started, registry, config.topics().raw(), held::set);
        FullDisk disk = new FullDisk(config, held::set, () -> started.state().hasStartedOrFinishedShuttingDown());
        started.setUncaughtExceptionHandler(new ThreadFailures(config, watch, disk));
        started.setStateListener((now, before) -> changed(now));
        streams.set(started);
        started.start();
        topicsWatch.set(TopicsWatch.start(config, this::gone));
    }

    /**
     * Waits until the job ends, by itself or by {@link #close}; 0: as it was asked to, 1: by a failure or without an end
     * to what was begun.
     */
    public int await() throws InterruptedException {
        ended.await();
        boolean failed = state.get() == JobState.FAILED;
        stop();
        return failed ? 1 : 0;
    }

    /** Stops reading, commits what was begun and returns, at the latest after {@code close.timeout.ms}. */
    @Override
    public void close() {
        if (state.get() != JobState.FAILED) {
            state.set(JobState.STOPPING);
        }
        stop();
        state.compareAndSet(JobState.STOPPING, JobState.STOPPED);
        ended.countDown();
    }

    /** Where the job is in its life. */
    public JobState state() {
        JobState now = Objects.requireNonNull(state.get());
        boolean works = now == JobState.STARTING || now == JobState.RUNNING;
        return works && held.get() ? JobState.WAITING : now;
    }

    /** Whether it works: partitions taken, state restored, registry there. */
    public boolean ready() {
        return state() == JobState.RUNNING;
    }

    /** Kafka Streams below, for metrics; empty before the job is started. */
    public Optional<KafkaStreams> streams() {
        return Optional.ofNullable(streams.get());
    }

    /** Description of the topology; empty before the job is started. */
    public Optional<String> topology() {
        return Optional.ofNullable(description.get());
    }

    private boolean isClosing() {
        return state.get() == JobState.STOPPING || state.get() == JobState.STOPPED;
    }

    private void stop() {
        TopicsWatch watch = topicsWatch.get();
        if (watch != null) {
            watch.close();
        }
        KafkaStreams running = streams.get();
        if (running == null || !stopping.compareAndSet(false, true)) {
            return;
        }
        Duration limit = config.duration(JobSettings.CLOSE_TIMEOUT);
        boolean isStatic = config.getString(JobSettings.GROUP_PROTOCOL).equals("classic");
        CloseOptions.GroupMembershipOperation membership = isStatic && !config.getBoolean(JobSettings.LEAVE_ON_STOP)
                ? CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP
                : CloseOptions.GroupMembershipOperation.LEAVE_GROUP;
        if (running.close(CloseOptions.timeout(limit).withGroupMembershipOperation(membership))) {
            Objects.requireNonNull(memory.get()).close();
        } else {
            LOG.warn("not stopped within {} ms: what was not committed is read again", limit.toMillis());
            state.set(JobState.FAILED);
        }
    }

    private void gone(List<String> topics) {
        LOG.error("stopping, since these are gone: {}", String.join(", ", topics));
        state.set(JobState.FAILED);
        ended.countDown();
    }

    private void changed(KafkaStreams.State now) {
        switch (now) {
            case RUNNING -> state.compareAndSet(JobState.STARTING, JobState.RUNNING);
            case REBALANCING -> state.compareAndSet(JobState.RUNNING, JobState.STARTING);
            case ERROR -> {
                state.set(JobState.FAILED);
                ended.countDown();
            }
            default -> {}
        }
    }
}
