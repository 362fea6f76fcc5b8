package io.provincewire.cli;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Notices Ctrl-C and the system's request to stop, and keeps the process alive until the command has put everything
 * away. A command asks {@link #requested} wherever it waits, and closes this last. The process then ends with the status
 * of the signal, unless the command has given {@linkplain #endWith one of its own}.
 */
final class Interruption implements AutoCloseable {
    /** Longer than anything the commands close, shorter than what containers grant (10 s). */
    private static final Duration LIMIT = Duration.ofSeconds(9);

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch putAway = new CountDownLatch(1);
    private final Thread hook = new Thread(this::hold, "interruption");

    private final Runnable whenRequested;
    private volatile OptionalInt status = OptionalInt.empty();

    private Interruption(Runnable whenRequested) {
        this.whenRequested = whenRequested;
    }

    /** Begins to listen. */
    static Interruption listen() {
        return listen(() -> {});
    }

    /** Begins to listen; {@code whenRequested} runs at once when the request comes, in a thread of its own. */
    static Interruption listen(Runnable whenRequested) {
        Interruption interruption = new Interruption(whenRequested);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether the user wants the command to end. */
    boolean requested() {
        return requested.getCount() == 0;
    }

    /** Waits {@code limit} for the user to want the command to end; answers whether that came. */
    boolean await(Duration limit) throws InterruptedException {
        return requested.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A process that was asked to stop ends with {@code status} as soon as this is closed. */
    void endWith(int status) {
        this.status = OptionalInt.of(status);
    }

    /** Everything is put away: the process may end. */
    @Override
    public void close() {
        putAway.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The hook is running and ends now.
        }
    }

    private void hold() {
        requested.countDown();
        whenRequested.run();
        try {
            if (putAway.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                // Java ends with the status of the signal; in a hook only a halt gives another.
                status.ifPresent(Runtime.getRuntime()::halt);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
