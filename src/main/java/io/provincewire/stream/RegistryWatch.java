package io.provincewire.stream;

import io.provincewire.stream.registry.RegistryAwayException;
import io.provincewire.stream.registry.RegistryClient;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the job while the registry is away: it goes on polling, so it keeps its partitions, and reads nothing, so that
 * the lag grows and no dead letters come. Goes on when the registry answers again.
 */
final class RegistryWatch {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryWatch.class);
    private static final long PAUSE_MS = 1_000;

    private final KafkaStreams streams;
    private final RegistryClient registry;
    private final String topic;
    private final Waiting waiting;
    private final AtomicBoolean watching = new AtomicBoolean();

    /** Is told when the job begins and ends to wait. */
    interface Waiting {
        void set(boolean isWaiting);
    }

    RegistryWatch(KafkaStreams streams, RegistryClient registry, String topic, Waiting waiting) {
        this.streams = streams;
        this.registry = registry;
        this.topic = topic;
        this.waiting = waiting;
    }

    /** Holds the job; returns at once. */
    void hold() {
        if (watching.compareAndSet(false, true)) {
            LOG.warn("the schema registry is away: reading nothing until it is back");
            waiting.set(true);
            streams.pause();
            Thread watch = new Thread(this::watch, "registry-watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private void watch() {
        try {
            while (!isBack() && !isOver()) {
                Thread.sleep(PAUSE_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watching.set(false);
        LOG.info("the schema registry is back: going on");
        streams.resume();
        waiting.set(false);
    }

    private boolean isOver() {
        return streams.state().hasStartedOrFinishedShuttingDown();
    }

    private boolean isBack() {
        try {
            registry.versions(topic);
            return true;
        } catch (RegistryAwayException away) {
            return false;
        } catch (RuntimeException answered) {
            return true;
        }
    }
}
