package io.provincewire.bench;

/** Is told how far the benchmark is. */
public interface Watcher {
    /** {@code task} has done {@code done} of {@code all} steps; a new task begins with 0. */
    void progress(String task, long done, long all);
}
