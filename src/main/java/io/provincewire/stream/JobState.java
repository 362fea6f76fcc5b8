package io.provincewire.stream;

/** Where a job is in its life. */
public enum JobState {
    /** Made, not started. */
    CREATED,
    /** Waits for the cluster and the registry, checks, takes its partitions and restores its state. */
    STARTING,
    /** Works. */
    RUNNING,
    /** The registry is away, or the disk of the state is full: reads nothing, loses nothing, goes on by itself. */
    WAITING,
    /** Finishes and commits what it has begun. */
    STOPPING,
    /** Stopped as it was asked to. */
    STOPPED,
    /** Stopped by itself; the log says why. */
    FAILED
}
