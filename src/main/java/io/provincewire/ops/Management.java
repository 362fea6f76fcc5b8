package io.provincewire.ops;

import io.provincewire.stream.ArticleJob;
import io.provincewire.stream.JobConfig;
import io.provincewire.stream.JobSettings;
import io.provincewire.stream.RegistryConnection;
import io.provincewire.stream.Topics;
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
     * Starts to look at {@code job}, which need not be started yet, and to serve what is seen.
     *
     * @param config of the job
     * @throws IOException if the address of the configuration is in use or not of this machine
     */
    public static Management start(JobConfig config, ArticleJob job) throws IOException {
        Admin admin = Admin.create(config.clients());
        ScheduledExecutorService scheduler = scheduler();
        Watch watch = watch(config, job, admin);
        Meters meters = new Meters(watch, scheduler);
        try {
            ManagementServer server = ManagementServer.start(address(config), pages(watch, meters, job));
            ScheduledFuture<?> looking = scheduler.scheduleWithFixedDelay(
                    () -> look(watch, meters, job), 0, LOOK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
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

    private static void look(Watch watch, Meters meters, ArticleJob job) {
        if (!meters.isBound()) {
            job.streams().ifPresent(meters::bind);
        }
        watch.run();
    }

    private static Watch watch(JobConfig config, ArticleJob job, Admin admin) {
        Topics topics = config.topics();
        List<String> needed = new ArrayList<>(topics.allEnriched());
        needed.addAll(List.of(topics.raw(), topics.indicators(), topics.signatures(), topics.deadLetters()));
        String group = config.getString(JobSettings.APPLICATION_ID);
        return new Watch(
                Instance.of(job),
                new KafkaCluster(admin, group, topics.raw(), needed, ANSWER_LIMIT),
                new RegistryCheck(RegistryConnection.open(config), topics.enriched(null) + "-value"),
                new Liveness(config.duration(JobSettings.STALL_LIMIT)),
                () -> Duration.ofNanos(System.nanoTime()));
    }

    private static Map<String, Supplier<Answer>> pages(Watch watch, Meters meters, ArticleJob job) {
        return Map.of(
                "/health/live", () -> Answer.of(watch.isLive()),
                "/health/ready", () -> Answer.of(watch.isReady()),
                "/metrics", () -> Answer.metrics(meters.scrape()),
                "/topology", () -> Answer.text(job.topology().orElse("")));
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
