package io.provincewire.ops;

import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import io.provincewire.stream.Topics;
import io.provincewire.stream.registry.RegistryClient;
import io.provincewire.stream.registry.RegistrySettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The management port of one running job: {@code /health/live}, {@code /health/ready}, {@code /metrics} (Prometheus) and
 * {@code /topology}.
 */
public final class Management implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Management.class);
    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    private final ManagementServer server;
    private final ScheduledExecutorService scheduler;
    private final ScheduledFuture<?> looking;
    private final Meters meters;
    private final Admin admin;

    private Management(
            ManagementServer server,
            ScheduledExecutorService scheduler,
            ScheduledFuture<?> looking,
            Meters meters,
            Admin admin) {
        this.server = server;
        this.scheduler = scheduler;
        this.looking = looking;
        this.meters = meters;
        this.admin = admin;
    }

    /**
     * Starts to look at {@code streams} and to serve what is seen.
     *
     * @param topology its description
     * @throws IOException if the address of the configuration is in use or not of this machine
     */
    public static Management start(JobConfig config, RegistrySettings registry, KafkaStreams streams, String topology)
            throws IOException {
        Admin admin = Admin.create(config.clients());
        ScheduledExecutorService scheduler = scheduler();
        Watch watch = watch(config, registry, streams, admin);
        Meters meters = new Meters(streams, watch, scheduler);
        try {
            ManagementServer server = ManagementServer.start(address(config), pages(watch, meters, topology));
            ScheduledFuture<?> looking =
                    scheduler.scheduleWithFixedDelay(watch, 0, LOOK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
            LOG.info(
                    "event=management-started host={} port={}",
                    config.getString(JobSettings.MANAGEMENT_HOST),
                    server.port());
            return new Management(server, scheduler, looking, meters, admin);
        } catch (IOException | RuntimeException e) {
            scheduler.shutdownNow();
            meters.close();
            admin.close(Duration.ZERO);
            throw e;
        }
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        looking.cancel(true);
        scheduler.shutdownNow();
        meters.close();
        admin.close(Duration.ZERO);
    }

    private static Watch watch(JobConfig config, RegistrySettings registry, KafkaStreams streams, Admin admin) {
        Topics topics = config.topics();
        List<String> needed = new ArrayList<>(topics.allEnriched());
        needed.addAll(List.of(topics.raw(), topics.indicators(), topics.signatures(), topics.deadLetters()));
        String group = config.getString(JobSettings.APPLICATION_ID);
        return new Watch(
                Instance.of(streams),
                new KafkaCluster(admin, group, topics.raw(), needed, ANSWER_LIMIT),
                new RegistryCheck(new RegistryClient(registry), topics.enriched(null) + "-value"),
                new Liveness(config.duration(JobSettings.STALL_LIMIT)),
                () -> Duration.ofNanos(System.nanoTime()));
    }

    private static Map<String, Supplier<Answer>> pages(Watch watch, Meters meters, String topology) {
        return Map.of(
                "/health/live", () -> Answer.of(watch.isLive()),
                "/health/ready", () -> Answer.of(watch.isReady()),
                "/metrics", () -> Answer.metrics(meters.scrape()),
                "/topology", () -> Answer.text(topology));
    }

    private static InetSocketAddress address(JobConfig config) {
        return new InetSocketAddress(
                config.getString(JobSettings.MANAGEMENT_HOST), config.getInt(JobSettings.MANAGEMENT_PORT));
    }

    private static ScheduledExecutorService scheduler() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "management-watch");
            thread.setDaemon(true);
            return thread;
        });
    }
}
