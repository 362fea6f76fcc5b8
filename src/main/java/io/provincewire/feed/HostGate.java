package io.provincewire.feed;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one request at a time to a host, with a pause between two. */
final class HostGate {
    private final Map<String, Door> doors = new ConcurrentHashMap<>();

    /** A request. */
    interface Request {
        WebAnswer send() throws UnreadableFeedException;
    }

    /** Waits for its turn, sends, and leaves the gate to the next. */
    WebAnswer pass(String host, Duration pause, Request request) throws UnreadableFeedException {
        Door door = doors.computeIfAbsent(host.toLowerCase(Locale.ROOT), unknown -> new Door());
        door.lock.lock();
        try {
            door.await(pause);
            return request.send();
        } finally {
            door.lastEnd = System.nanoTime();
            door.used = true;
            door.lock.unlock();
        }
    }

    private static final class Door {
        private final ReentrantLock lock = new ReentrantLock(true);
        private long lastEnd;
        private boolean used;

        private void await(Duration pause) throws UnreadableFeedException {
            while (used) {
                long left = lastEnd + pause.toNanos() - System.nanoTime();
                if (left <= 0) {
                    return;
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw new UnreadableFeedException("interrupted", "the program ends");
                }
                LockSupport.parkNanos(this, left);
            }
        }
    }
}
