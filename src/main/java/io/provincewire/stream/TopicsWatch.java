package io.provincewire.stream;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then whether every topic is still there. A producer waits for a deleted topic for minutes, in silence,
 * and then again; the job is to stop and say which topic it is.
 */
final class TopicsWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicsWatch.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final JobConfig config;
    private final Consumer<List<String>> whenGone;
    private final CountDownLatch closed = new CountDownLatch(1);

    private TopicsWatch(JobConfig config, Consumer<List<String>> whenGone) {
        this.config = config;
        this.whenGone = whenGone;
    }

    /** Begins to look; {@code whenGone} is told once what is gone, and then it ends. */
    static TopicsWatch start(JobConfig config, Consumer<List<String>> whenGone) {
        TopicsWatch watch = new TopicsWatch(config, whenGone);
        Thread thread = new Thread(watch::watch, "topics-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private void watch() {
        try (ClusterAdmin cluster = ClusterAdmin.connect(config)) {
            while (!closed.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                List<String> gone = missing(cluster);
                if (!gone.isEmpty()) {
                    whenGone.accept(gone);
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing where the cluster does not answer, or only half of it does: twice in a row counts. */
    private List<String> missing(ClusterAdmin cluster) {
        try {
            List<String> missing = cluster.missingTopics(config);
            return missing.isEmpty() ? missing : cluster.missingTopics(config);
        } catch (RuntimeException away) {
            LOG.debug("the cluster does not say which topics it has", away);
            return List.of();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
