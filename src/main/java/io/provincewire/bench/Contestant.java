package io.provincewire.bench;

import io.provincewire.stream.JobConfig;

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

        @Override
        void close();
    }
}
