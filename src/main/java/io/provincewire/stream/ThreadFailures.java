package io.provincewire.stream;

import io.provincewire.stream.registry.RegistryAwayException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a stream thread that died: replaced, for free while the registry is away, else so many times in a window;
 * then, or at once where a topic is gone, the job stops and says so.
 */
final class ThreadFailures implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);

    private final JobConfig config;
    private final RegistryWatch watch;
    private final Deque<Long> replaced = new ArrayDeque<>();

    ThreadFailures(JobConfig config, RegistryWatch watch) {
        this.config = config;
        this.watch = watch;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        if (RegistryAwayException.causes(failure)) {
            watch.hold();
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        List<String> gone = missingTopics();
        if (!gone.isEmpty()) {
            LOG.error("stopping, since these are gone: {}", String.join(", ", gone), failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        if (mayReplace(System.nanoTime())) {
            LOG.error("a stream thread died and is replaced", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.error("stopping, since stream threads die again and again", failure);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private synchronized boolean mayReplace(long now) {
        Duration window = config.duration(JobSettings.THREAD_RESTARTS_WINDOW);
        while (!replaced.isEmpty() && now - replaced.peekFirst() > window.toNanos()) {
            replaced.removeFirst();
        }
        if (replaced.size() >= config.getInt(JobSettings.THREAD_RESTARTS)) {
            return false;
        }
        replaced.addLast(now);
        return true;
    }

    /** Nothing where the cluster does not answer: then that is the trouble, and not a topic. */
    private List<String> missingTopics() {
        try (ClusterAdmin cluster = ClusterAdmin.connect(config)) {
            return cluster.missingTopics(config);
        } catch (RuntimeException noAnswer) {
            return List.of();
        }
    }
}
