package io.provincewire.stream;

import io.provincewire.stream.registry.RegistryAwayException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a stream thread that died: replaced, for free while the registry is away or the
 * disk is full, else so many times in a window;
 * then the job stops and says so.
 */
final class ThreadFailures implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);

    private final JobConfig config;
    private final RegistryWatch watch;
    private final FullDisk disk;
    private final StaticMember member;
    private final Deque<Long> replaced = new ArrayDeque<>();

    ThreadFailures(JobConfig config, RegistryWatch watch, FullDisk disk) {
        this.config = config;
        this.watch = watch;
        this.disk = disk;
        this.member = new StaticMember(config);
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        if (RegistryAwayException.causes(failure)) {
            watch.hold();
            member.leave(Thread.currentThread().getName());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        if (FullDisk.causes(failure)) {
            member.leave(Thread.currentThread().getName());
            disk.await();
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        if (mayReplace(System.nanoTime())) {
            LOG.error("a stream thread died and is replaced", failure);
            member.leave(Thread.currentThread().getName());
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
}
