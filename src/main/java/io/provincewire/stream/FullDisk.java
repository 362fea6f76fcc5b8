package io.provincewire.stream;

import java.io.File;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits where a stream thread died since there is no room for the state. The next thread rebuilds what the disk lost,
 * and dies again as long as there is no room.
 */
final class FullDisk {
    private static final Logger LOG = LoggerFactory.getLogger(FullDisk.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final long STEP_MS = 200;

    /** What the C library says in its own language, by Java's file streams and RocksDB alike. */
    private static final String NO_SPACE = "No space left on device";

    private final JobConfig config;
    private final Consumer<Boolean> waiting;
    private final BooleanSupplier isOver;

    /**
     * @param waiting is told when the job begins and ends to wait
     * @param isOver ends the wait
     */
    FullDisk(JobConfig config, Consumer<Boolean> waiting, BooleanSupplier isOver) {
        this.config = config;
        this.waiting = waiting;
        this.isOver = isOver;
    }

    /** Whether {@code failure} comes of it. */
    static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isNoSpace(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoSpace(Throwable cause) {
        if (cause instanceof RocksDBException rocks && rocks.getStatus() != null) {
            return rocks.getStatus().getSubCode() == Status.SubCode.NoSpace;
        }
        return String.valueOf(cause.getMessage()).contains(NO_SPACE);
    }

    /** Lets some seconds pass. */
    void await() {
        File directory = config.stateDirectory().toFile();
        LOG.error(
                "the disk of the state directory {} is full ({} bytes left): nothing is processed until there is room,"
                        + " next try in {} s",
                directory,
                directory.getUsableSpace(),
                PAUSE.toSeconds());
        waiting.accept(true);
        long end = System.nanoTime() + PAUSE.toNanos();
        try {
            while (System.nanoTime() < end && !isOver.getAsBoolean()) {
                Thread.sleep(STEP_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waiting.accept(false);
    }
}
