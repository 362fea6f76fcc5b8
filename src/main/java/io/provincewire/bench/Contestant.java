package io.provincewire.bench;

import io.provincewire.stream.JobConfig;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Something that reads the raw topic and writes the enriched ones, to be measured. */
interface Contestant {
    /** In kebab case, e.g. {@code pass-through}. */
    String name();

    /** Starts it; closing stops it. */
    Running start(JobConfig config);

    /** It works until it is closed. */
    interface Running extends AutoCloseable {
        /** Whether it has taken its partitions and restored its state. */
        boolean ready();

        /** Returns when it is ready. */
        default void awaitReady() {
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (!ready()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("not ready after a minute; see the log");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }

        @Override
        void close();
    }
}
